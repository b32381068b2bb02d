// The heading over a group of items, in both languages; empty takes it away.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Headed } from '../../../../shared/domain/checklist/order';
import { InlineForm, TextField } from '../../../ui';

/** Opens under the item the heading begins at. */
export function HeadingForm(props: {
  from: string;
  heading: Headed;
  onSet: (heading: Headed) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['checklists', 'common']);
  const [section, setSection] = useState(props.heading.section ?? '');
  const [sectionEn, setSectionEn] = useState(props.heading.sectionEn ?? '');
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return (
    <InlineForm
      title={t('checklists:item.headingFrom', { from: props.from })}
      confirmWord={t('checklists:item.setHeading')}
      closeWord={t('common:cancel')}
      onConfirm={() => props.onSet({ section: orNull(section), sectionEn: orNull(sectionEn) })}
      onClose={props.onClose}
    >
      <TextField
        label={t('checklists:item.headingText')}
        description={t('checklists:item.headingOff')}
        value={section}
        onChange={setSection}
      />
      <TextField label={t('checklists:item.headingTextEn')} value={sectionEn} onChange={setSectionEn} />
    </InlineForm>
  );
}
