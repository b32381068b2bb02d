// The line that writes what is known of a criterion or a piece of information; left empty it is unknown, and somebody is asked.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comesAt, readTimeOfDay } from '../../../../shared/domain/chronology/timeOfDay';
import type { MatterItem } from '../../../../shared/rpc/decisions';
import { zoneMinutesAt } from '../../../data/clock';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { PersonField } from '../../../records/PersonField';
import { momentOf, Refusal, useNow } from '../../../records/response';
import { InlineForm, TextField, TimeField } from '../../../ui';
import type { MatterRef } from './useMatter';

/** Enter writes. A criterion keeps its verdict; information with words is known, without them unknown. */
export function FindingForm(props: {
  incidentId: string;
  place: MatterRef;
  item: MatterItem;
  onClose: () => void;
}) {
  const { incidentId, place, item, onClose } = props;
  const { t } = useTranslation('decisions');
  const words = useWords();
  const now = useNow();
  const find = useCommand('decision.find');
  const { finding } = item;
  const [text, setText] = useState(finding?.text ?? '');
  const [number, setNumber] = useState(finding?.entryNumber ?? '');
  const [askOf, setAskOf] = useState(finding?.question?.askedOf ?? '');
  const [askBy, setAskBy] = useState('');
  const minutes = readTimeOfDay(askBy);
  const by = minutes === null ? null : comesAt(minutes, now, zoneMinutesAt(now));
  const isWrong = askBy.trim() !== '' && by === null;
  const [isAsked, setAsked] = useState(false);
  const verdict =
    item.kind === 'threshold' ? (finding?.verdict ?? 'unknown') : text.trim() === '' ? 'unknown' : 'met';
  const confirm = () => {
    setAsked(true);
    if (isWrong) return;
    find.mutate(
      {
        incidentId,
        ...place,
        kind: item.kind,
        item: item.item,
        verdict,
        ...(text.trim() === '' ? {} : { text }),
        ...(number.trim() === '' ? {} : { entryNumber: number }),
        ...(verdict !== 'unknown' || askOf === '' ? {} : { askOf }),
        ...(verdict !== 'unknown' || by === null ? {} : { askBy: by }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <InlineForm
      title={t('writeOf', { text: words(item.text.ja, item.text.en) })}
      confirmWord={t('writeIt')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={find.isPending}
      error={<Refusal error={find.error} typed="Enter" />}
    >
      <TextField
        label={t('knownText')}
        value={text}
        onChange={setText}
        {...(item.kind === 'information' ? { description: t('emptyIsUnknown') } : {})}
      />
      <TextField label={t('entryNumber')} value={number} placeholder="B-0045" onChange={setNumber} />
      {verdict === 'unknown' ? (
        <>
          <PersonField label={t('askOf')} value={askOf} onChange={setAskOf} />
          <TimeField
            label={t('askBy')}
            value={askBy}
            placeholder="0545"
            description={by === null ? '' : momentOf(by, now)}
            onChange={setAskBy}
            error={isAsked && isWrong ? t('missing.time') : undefined}
          />
        </>
      ) : null}
    </InlineForm>
  );
}
