// The call to muster: how far, where to, by when, and whether people come on foot; the convening levels come from the catalogue.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comesAt, readTimeOfDay } from '../../../../shared/domain/chronology/timeOfDay';
import type { RecordOf } from '../../../../shared/model/index';
import { zoneMinutesAt } from '../../../data/clock';
import { useCommand, useQuery } from '../../../data/queries';
import { clockTime } from '../../../i18n/times';
import { useWords } from '../../../i18n/words';
import { instantOf, momentOf, Refusal, useCorrectedClock, useNow } from '../../../records/response';
import {
  ActionButton,
  ActionLine,
  Digits,
  FieldGrid,
  Note,
  Panel,
  Segmented,
  SelectField,
  Stack,
  TextField,
} from '../../../ui';
import { type Board, useMusterView } from '../view';
import { useLevels } from './levels';

const MINUTE_MS = 60_000;

/** What was called, or the form to call; nothing while neither is there. */
export function ConvenePanel(props: { convened: Board['convened']; incidentId: string; isOpen: boolean }) {
  const { convened, incidentId, isOpen } = props;
  const form = useMusterView((state) => state.form);
  if (form === 'convene' && isOpen) return <ConveneForm incidentId={incidentId} />;
  return convened === null ? null : <Convened convened={convened} />;
}

function Convened({ convened }: { convened: NonNullable<Board['convened']> }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const now = useNow();
  const { call, site } = convened;
  const parts = [
    call.level ?? '',
    site === null ? '' : words(site.name, site.nameEn),
    call.place ?? '',
    call.assembleBy === null ? '' : t('convene.by', { time: momentOf(call.assembleBy, now) }),
    call.travel === 'walk' ? t('convene.walk') : '',
  ];
  return (
    <Note tone="action" icon="flag">
      <Digits
        value={t('convene.called', {
          time: momentOf(convened.at, now),
          what: parts.filter((part) => part !== '').join(t('and')),
        })}
      />
    </Note>
  );
}

function ConveneForm({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const clock = useCorrectedClock();
  const { wishRow } = useMusterView();
  const convene = useCommand('muster.convene');
  const levels = useLevels();
  const sites = ((useQuery('record.list', { entity: 'site' }).data ?? []) as RecordOf<'site'>[])
    .filter(({ musterOrder }) => musterOrder !== null)
    .sort((a, b) => (a.musterOrder ?? 0) - (b.musterOrder ?? 0));
  const [level, setLevel] = useState<'S1' | 'S2' | 'S3' | null>(null);
  const [siteId, setSiteId] = useState<string | null>(null);
  const [by, setBy] = useState('');
  const [travel, setTravel] = useState<'usual' | 'walk'>('usual');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isLoaded = levels.length > 0;
  useEffect(() => {
    if (isLoaded) form.current?.querySelector<HTMLElement>('input')?.focus();
  }, [isLoaded]);
  const minutes = by.trim() === '' ? null : readTimeOfDay(by);
  const isWrong = by.trim() !== '' && minutes === null;
  const chosen = levels.find(({ severity }) => severity === level);
  const place = siteId ?? sites[0]?.id ?? null;
  const choose = (next: 'S1' | 'S2' | 'S3') => {
    setLevel(next);
    const within = levels.find(({ severity }) => severity === next)?.assembleWithinMinutes;
    if (within !== undefined) setBy(clockTime(clock() + within * MINUTE_MS));
  };
  const send = () => {
    setAsked(true);
    if (convene.isPending || isWrong) return;
    const now = clock();
    convene.mutate(
      {
        incidentId,
        travel,
        ...(level === null ? {} : { level }),
        ...(place === null ? {} : { siteId: place }),
        ...(minutes === null ? {} : { assembleBy: assembleAt(minutes, now) }),
      },
      { onSuccess: wishRow },
    );
  };
  return (
    <Panel
      title={t('convene.do')}
      context={chosen === undefined ? t('convene.how') : words(chosen.convene.ja, chosen.convene.en)}
      look="current"
      padded
      end={
        <ActionButton size="small" variant="quiet" keys="Esc" onClick={wishRow}>
          {t('back')}
        </ActionButton>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) wishRow();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="8">
          <Segmented
            label={t('convene.level')}
            options={levels.map(({ severity, assembleWithinMinutes }, at) => ({
              value: severity,
              word: t('convene.within', { level: severity, count: assembleWithinMinutes }),
              key: String(at + 1),
            }))}
            value={level}
            onChange={choose}
          />
          <FieldGrid columns={2}>
            <SelectField
              label={t('convene.site')}
              options={sites.map(({ id, name, nameEn }) => ({ value: id, label: words(name, nameEn) }))}
              value={place}
              onChange={setSiteId}
            />
            <TextField
              label={t('convene.until')}
              placeholder="0630"
              value={by}
              onChange={setBy}
              error={asked && isWrong ? t('arrival.wrong') : undefined}
            />
          </FieldGrid>
          <Segmented
            label={t('convene.travel')}
            options={[
              { value: 'usual', word: t('convene.usual'), key: '1' },
              { value: 'walk', word: t('convene.walk'), key: '2' },
            ]}
            value={travel}
            onChange={setTravel}
          />
          <Refusal error={convene.error} typed="Ctrl+Enter" />
          <ActionLine>
            <ActionButton type="submit" variant="filled" keys="Ctrl+Enter" disabled={convene.isPending}>
              {t('convene.send')}
            </ActionButton>
          </ActionLine>
        </Stack>
      </form>
    </Panel>
  );
}

function assembleAt(minutes: number, nowMs: number): string {
  return instantOf(Date.parse(comesAt(minutes, nowMs, zoneMinutesAt(nowMs))));
}
