// The fields of a business that the impact analysis asks for; each is written when it is left or chosen.
import { useTranslation } from 'react-i18next';
import type { ValuesOf } from '../../../../shared/model/index';
import { useCommand } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import type { AnyRecord } from '../../../records';
import { RecordForm } from '../../../records';
import { ErrorPlace, Meta } from '../../../ui';
import { HandworkEditor } from './HandworkEditor';
import { ImpactGrid } from './ImpactGrid';
import { RloEditor } from './RloEditor';
import type { BusinessRow, ImpactView } from './useImpact';

const FIELDS = ['rtoHours', 'importantCriteria', 'alternative', 'alternativeAgreed', 'alternativeLimitHours'];

/** The editor. */
export function BusinessEditor({ row, view }: { row: BusinessRow; view: ImpactView }) {
  const { t } = useTranslation('analysis');
  const errorText = useErrorText();
  const save = useCommand('record.save');
  const { business } = row;
  const write = (fields: Partial<ValuesOf<'business'>>) =>
    save.mutate({ entity: 'business', id: business.id, fields });
  return (
    <>
      <ImpactGrid
        impact={business.impact}
        horizons={view.horizons}
        onChange={(impact) => write({ impact })}
      />
      <RloEditor rlo={business.rlo} onChange={(rlo) => write({ rlo })} />
      <HandworkEditor
        work={business.alternativeWork}
        onChange={(alternativeWork) => write({ alternativeWork })}
      />
      {save.error === null ? null : <ErrorPlace happened={errorText(save.error)} />}
      <RecordForm entity="business" record={business as unknown as AnyRecord} only={FIELDS} />
      <p>
        <Meta>{t('impact.usesElsewhere')}</Meta>
      </p>
    </>
  );
}
