// Everything on record of the chosen exception, with what became of it.
import { useTranslation } from 'react-i18next';
import type { ExceptionView } from '../../../shared/rpc/exceptions';
import { useWords } from '../../i18n/words';
import { momentOf, useNames, useNow } from '../../records/response';
import { Facts, Pad, Panel, PlainRows, Row } from '../../ui';
import { useEnd } from './useEnd';

/** The panel beside the register. */
export function ExceptionFacts({ view }: { view: ExceptionView }) {
  const { t } = useTranslation('exceptions');
  const words = useWords();
  const nameOf = useNames();
  const now = useNow();
  const endOf = useEnd();
  const { exception, events } = view;
  const facts = [
    [t('field.rule'), words(exception.ruleDeparted, exception.ruleDepartedEn)],
    [t('field.reason'), words(exception.reason, exception.reasonEn)],
    [t('field.risk'), words(exception.risk, exception.riskEn)],
    [t('field.mitigation'), words(exception.mitigation, exception.mitigationEn)],
    [t('field.requestedBy'), nameOf(exception.requestedBy)],
    [t('field.approvedBy'), nameOf(exception.approvedBy)],
    [
      t('field.approvedAt'),
      exception.approvedAt.includes('T') ? momentOf(exception.approvedAt, now) : exception.approvedAt,
    ],
    [t('field.end'), endOf(view.expiresOn)],
    [t('field.entry'), view.entryNumber ?? ''],
  ] as const;
  return (
    <Panel title={words(exception.title, exception.titleEn)}>
      <Pad>
        <Facts
          items={facts.map(([label, value]) => ({ label, value: value === '' ? t('notWritten') : value }))}
        />
      </Pad>
      <PlainRows items={events} itemKey={({ id }) => id} label={t('course')}>
        {(event) => (
          <Row
            lead={momentOf(event.at, now)}
            title={t(`event.${event.as}`, { end: endOf(event.expiresOn) })}
            meta={[nameOf(event.decidedBy), words(event.text, event.textEn), event.entryNumber ?? '']
              .filter((part) => part !== '')
              .join(' ')}
          />
        )}
      </PlainRows>
    </Panel>
  );
}
