// A code any phone reads without a network: the card for its address book, or the number to dial at once.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import { Meta, Panel, QrCode, Segmented } from '../../ui';
import classes from './Contacts.module.css';
import { type CodeOwner, dialText, ownerVcard } from './code';

/** The panel with the code. Nothing is shown where there is nothing to call. */
export function PhoneCode({
  owner,
  contacts,
}: {
  owner: CodeOwner;
  contacts: readonly RecordOf<'contact'>[];
}) {
  const { t } = useTranslation('contacts');
  const [what, setWhat] = useState<'card' | 'dial'>('card');
  const dial = dialText(contacts);
  if (!contacts.some(({ suspect }) => suspect !== true)) return null;
  const text = what === 'dial' && dial !== null ? dial : ownerVcard(owner, contacts);
  const label =
    what === 'dial' ? t('code.dialLabel', { name: owner.name }) : t('code.cardLabel', { name: owner.name });
  return (
    <Panel title={t('code.title')} context={t('code.context')} padded>
      <div className={classes.codes}>
        <div className={classes.code}>
          <QrCode text={text} label={label} />
        </div>
        <div className={classes.codeWords}>
          {dial === null ? null : (
            <Segmented
              label={t('code.what')}
              options={[
                { value: 'card', word: t('code.card') },
                { value: 'dial', word: t('code.dial') },
              ]}
              value={what}
              onChange={setWhat}
            />
          )}
          <Meta>{what === 'dial' ? t('code.dialHow') : t('code.cardHow')}</Meta>
        </div>
      </div>
    </Panel>
  );
}
