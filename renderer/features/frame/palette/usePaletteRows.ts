// Searches as one types: records by the index, screens and commands by their words.
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../shared/model/index';
import { toInstant } from '../../../../shared/model/instant';
import { useCaller } from '../../../data/caller';
import { useHour, useNow, zoneMinutesAt } from '../../../data/clock';
import { viewIncident } from '../../../data/incident';
import { paths } from '../../../data/paths';
import { usePreferences } from '../../../data/preferences';
import { useQuery } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import type { OpenDesk } from '../openDesk';
import { screens } from '../screens';
import { useFrame } from '../store';
import { otherTime } from './otherTime';
import { hitRow, inOrder, matching, type PaletteRow, type RowSources } from './rows';

const LIMIT = 40;

/** The instant of the other time of calling, and whether that is the night. */
function useOtherTime(): { readonly at: string; readonly isNight: boolean } {
  const now = useNow(60_000);
  const { ms, time } = otherTime(now, zoneMinutesAt(now));
  return { at: toInstant(ms, zoneMinutesAt(ms)), isNight: time === 'night' };
}

type Doing = PaletteRow & { readonly alsoCalled: string };

function useDoings(desk: OpenDesk, incident: RecordOf<'incident'> | null): readonly Doing[] {
  const { t } = useTranslation('frame');
  const { open, wishToWrite } = useFrame();
  const setScheme = usePreferences((state) => state.setScheme);
  const { language, setLanguage } = useCaller();
  const command = (
    key: string,
    icon: PaletteRow['icon'],
    title: string,
    alsoCalled: string,
    path: string | null,
    run?: () => void,
  ): Doing => ({
    key: `command:${key}`,
    kind: 'command',
    icon,
    title,
    meta: '',
    path,
    alsoCalled,
    ...(run === undefined ? {} : { run }),
  });
  const places = screens
    .filter((screen) => incident !== null || screen.duringResponse !== true)
    .map(
      (screen): Doing => ({
        key: `screen:${screen.id}`,
        kind: 'screen',
        icon: screen.icon,
        title: t(`screen.${screen.id}`),
        meta: '',
        path: screen.path,
        alsoCalled: screen.alsoCalled,
      }),
    );
  const write = command(
    'write',
    'edit',
    t('palette.command.write'),
    'きろくをかく kiroku kaku write log 書く',
    paths.chronology,
    wishToWrite,
  );
  const others = desk.incidents
    .filter(({ id }) => id !== incident?.id)
    .map(({ id, title }) =>
      command(
        `incident:${id}`,
        'flag',
        t('palette.command.incident', { title }),
        'じあん jian 切り替え',
        paths.overview,
        () => viewIncident(id),
      ),
    );
  return [
    ...places,
    ...(incident === null ? [] : [write]),
    ...others,
    command(
      'cards',
      'printer',
      t('palette.command.cards'),
      'けいこうかーどをする keikou ka-do card wallet 携行 カード',
      paths.cards,
    ),
    command(
      'actor',
      'person',
      t('palette.command.actor'),
      'そうさしゃ sousasha actor who 名前 だれ 担当',
      null,
      () => open('actor'),
    ),
    language === 'ja'
      ? command(
          'english',
          'language',
          t('palette.command.english'),
          'えいご eigo english 英語 言語 gengo language',
          null,
          () => setLanguage('en'),
        )
      : command(
          'japanese',
          'language',
          t('palette.command.japanese'),
          'にほんご nihongo 日本語 language gengo japanese',
          null,
          () => setLanguage('ja'),
        ),
    command('dark', 'moon', t('palette.command.dark'), 'くらい kurai dark 夜 theme', null, () =>
      setScheme('dark'),
    ),
    command('light', 'sun', t('palette.command.light'), 'あかるい akarui light 昼 theme', null, () =>
      setScheme('light'),
    ),
    command('auto', 'sun', t('palette.command.auto'), 'じどう jidou auto theme', null, () =>
      setScheme('auto'),
    ),
    command('keys', 'keyboard', t('palette.command.keys'), 'きー ki- keys shortcut 近道 f1', null, () =>
      open('keys'),
    ),
  ];
}

export interface Found {
  readonly rows: readonly PaletteRow[];
  /** Whether the rows answer exactly the text typed. */
  readonly settled: boolean;
  /** Whether the other number is the one for the night. */
  readonly otherIsNight: boolean;
}

/** The rows for a text; an empty text lists the screens and commands. */
export function usePaletteRows(text: string, desk: OpenDesk, incident: RecordOf<'incident'> | null): Found {
  const { t } = useTranslation('frame');
  const words = useWords();
  const deferred = useDeferredValue(text.trim());
  const isAsked = deferred !== '';
  const now = useQuery('contacts.directory', { at: useHour() });
  const otherAt = useOtherTime();
  const other = useQuery('contacts.directory', { at: otherAt.at });
  const search = useQuery('search.find', { text: deferred, limit: LIMIT }, { enabled: isAsked });
  const doings = useDoings(desk, incident);
  const sources: RowSources = {
    now: now.data,
    other: other.data,
    words,
    text: deferred,
    deputy: (role, order) => t('palette.deputy', { role, order }),
  };
  const hits = isAsked ? (search.data ?? []).map((hit) => hitRow(hit, sources)) : [];
  const isFresh = deferred === text.trim() && (!isAsked || (search.isFetched && !search.isPlaceholderData));
  return {
    rows: isAsked ? inOrder(hits, matching(doings, deferred)) : doings,
    settled: isFresh,
    otherIsNight: otherAt.isNight,
  };
}
