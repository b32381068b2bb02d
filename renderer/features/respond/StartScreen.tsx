// Starts a response: what happened and when it was noticed; everything else is asked later, if at all.
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { happenedAt, readTimeOfDay } from '../../../shared/domain/chronology/timeOfDay';
import { shortName } from '../../../shared/domain/flow/inPlay';
import { zoneMinutesAt } from '../../data/clock';
import { viewIncident } from '../../data/incident';
import { paths } from '../../data/paths';
import { useCommand, useQuery } from '../../data/queries';
import { monthDay } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { instantOf, Refusal, useCorrectedClock, useNow } from '../../records/response';
import {
  ActionButton,
  type Answer,
  Choices,
  Columns,
  Pad,
  Panel,
  Stack,
  TextField,
  TitleRow,
  useShortcuts,
} from '../../ui';
import { NoticedTime } from './NoticedTime';
import { OpenResponses } from './OpenResponses';
import { firstChecklist } from './plan';
import { useTitleOf } from './startTitle';

const UNKNOWN = 'unknown';

/** What to choose from: the plan's threats, else four words of our own. */
function useEvents(): Answer[] {
  const { t } = useTranslation('respond');
  const words = useWords();
  const threats = useQuery('flow.view', {}).data?.flow.threats ?? [];
  const own = (['disaster', 'security', 'pandemic', 'other'] as const).map((key) => t(`start.events.${key}`));
  const names = threats.length > 0 ? threats.map(({ label }) => shortName(words(label.ja, label.en))) : own;
  // Values by place: the words may come later than the page, and the chosen answer must stay.
  const listed = names
    .slice(0, 9)
    .map((word, index) => ({ value: String(index + 1), word, key: String(index + 1) }));
  return [
    ...listed,
    { value: UNKNOWN, word: t('start.events.unknown'), key: '0', tone: 'unknown', icon: 'question' },
  ];
}

/** The page of F9. */
export function StartScreen() {
  const { t } = useTranslation('respond');
  const [, navigate] = useLocation();
  const events = useEvents();
  const now = useNow();
  const clock = useCorrectedClock();
  const [event, setEvent] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [time, setTime] = useState('');
  const [timeUnknown, setTimeUnknown] = useState(false);
  const [missing, setMissing] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const what = useRef<HTMLInputElement>(null);
  // Held at once, since a second Enter may come before the page knows of the first.
  const isUnderWay = useRef(false);
  const start = useCommand('incident.start');
  const open = useCommand('checklist.start');
  const titleOf = useTitleOf();
  const busy = start.isPending || open.isPending;
  const minutes = readTimeOfDay(time);
  const timeWrong = time.trim() !== '' && minutes === null && !timeUnknown;

  const toFirst = useCallback(
    () => page.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus(),
    [],
  );
  useEffect(() => toFirst(), [toFirst]);

  const noticedAt = () => {
    if (timeUnknown) return { unknown: 'unknown' as const };
    const at = clock();
    return minutes === null ? instantOf(at) : happenedAt(minutes, at, zoneMinutesAt(at));
  };
  const begin = async () => {
    const told = text.trim();
    if (event === null && told === '') return setMissing(true);
    if (timeWrong || isUnderWay.current) return;
    isUnderWay.current = true;
    const name = event === UNKNOWN ? null : (events.find(({ value }) => value === event)?.word ?? null);
    const { id } = await start.mutateAsync({
      mode: 'real',
      title: titleOf(name, told, monthDay(clock())),
      noticedAt: noticedAt(),
      what: told || name || { unknown: 'unknown' },
    });
    viewIncident(id);
    try {
      const first = await firstChecklist();
      if (first === null) return navigate(paths.overview);
      const { runId } = await open.mutateAsync({ incidentId: id, checklistId: first.id });
      navigate(paths.run(runId));
    } catch {
      // The response is open all the same; its overview leads to the checklists.
      navigate(paths.overview);
    }
  };
  const tryBegin = () => {
    // A refusal stands under the button; nothing was started, so it may be tried again.
    void begin().catch(() => {
      isUnderWay.current = false;
    });
  };

  const onKeyDownCapture = (press: KeyboardEvent) => {
    const isComposing = press.nativeEvent.isComposing || press.nativeEvent.keyCode === 229;
    // Enter on a button of its own stays that button's.
    const isAnswer = (press.target as HTMLElement).matches('input');
    if (press.key !== 'Enter' || isComposing || !isAnswer) return;
    press.preventDefault();
    press.stopPropagation();
    tryBegin();
  };
  const choose = (value: string) => {
    setEvent(value);
    setMissing(false);
  };
  useShortcuts(
    {
      ...Object.fromEntries(events.map(({ key, value }) => [key ?? '', () => choose(value)])),
      Enter: tryBegin,
      w: { run: () => what.current?.focus(), word: t('start.whatLine') },
      u: { run: () => setTimeUnknown((on) => !on), word: t('start.timeUnknown') },
    },
    { group: t('start.title') },
  );

  return (
    <>
      <TitleRow title={t('start.title')} context={t('start.context')} />
      <Columns side={<OpenResponses onEnded={toFirst} />} sideWidth="24rem">
        <Panel label={t('start.title')}>
          <div ref={page} onKeyDownCapture={onKeyDownCapture}>
            <Pad>
              <Stack gap="16">
                <Choices
                  label={t('start.what')}
                  options={events}
                  value={event}
                  onChange={choose}
                  layout="columns"
                />
                <TextField
                  ref={what}
                  label={t('start.whatLine')}
                  keys="W"
                  look="entry"
                  value={text}
                  placeholder={t('start.whatExample')}
                  onChange={setText}
                  error={missing ? t('start.missing') : undefined}
                />
                <NoticedTime
                  now={now}
                  value={time}
                  onChange={setTime}
                  unknown={timeUnknown}
                  onUnknown={setTimeUnknown}
                  error={timeWrong ? t('start.timeWrong') : undefined}
                />
                <ActionButton
                  variant="critical"
                  size="large"
                  icon="flag"
                  keys="Enter"
                  disabled={busy}
                  onClick={tryBegin}
                >
                  {t('start.begin')}
                </ActionButton>
                <Refusal error={start.error} />
              </Stack>
            </Pad>
          </div>
        </Panel>
      </Columns>
    </>
  );
}
