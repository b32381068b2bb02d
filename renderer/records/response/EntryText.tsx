// The text of an entry with its marked words: people and roles, systems, and what was not known.
import { useTranslation } from 'react-i18next';
import { type EntryPiece, piecesOf } from '../../../shared/domain/chronology/entryLine';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { paths } from '../../data/paths';
import { StateChip, UnknownMark } from '../../ui';
import classes from './EntryText.module.css';
import { useNames } from './people';

const ADDRESSES: Readonly<Record<string, (id: string) => string>> = {
  person: paths.person,
  role: paths.role,
  organisation: paths.organisation,
};

type Shown = Pick<ChronologyEntry, 'text' | 'questions' | 'mentions'>;

function questionOf(entry: Shown, word: string) {
  return entry.questions.find(({ text }) => text === word);
}

/** One marked word. An unknown that became a question shows its number; answered, it is a plain word again. */
function MarkedWord({ piece, entry }: { piece: EntryPiece; entry: Shown }) {
  const { t } = useTranslation('respond');
  if (piece.kind === 'unknown') {
    const question = questionOf(entry, piece.text);
    if (question === undefined) return <>?{piece.text}</>;
    if (!question.open)
      return <StateChip tone="good" look="box">{`${piece.text} ${question.number}`}</StateChip>;
    return <UnknownMark word={piece.text} detail={`${t('unknown')} ${question.number}`} />;
  }
  const sign = piece.kind === 'mention' ? '@' : '#';
  return (
    <span className={classes.mention} data-kind={piece.kind}>
      {sign}
      {piece.text}
    </span>
  );
}

const tight = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** The cards behind the `@` words, in order. Where some were typed freely, a person's own name tells which is theirs. */
function cardsOf(
  entry: Shown,
  pieces: readonly EntryPiece[],
  nameOf: (id: string) => string,
): (string | undefined)[] {
  const chosen = entry.mentions.filter(({ entity }) => ADDRESSES[entity] !== undefined);
  const address = (one: (typeof chosen)[number] | undefined) =>
    one === undefined ? undefined : `#${ADDRESSES[one.entity]?.(one.id) ?? ''}`;
  const words = pieces.filter(({ kind }) => kind === 'mention');
  if (words.length === chosen.length) return chosen.map(address);
  return words.map(({ text }) => address(chosen.find(({ id }) => tight(nameOf(id)) === tight(text))));
}

/** The text. Names that were chosen from the plan lead to their cards. */
export function EntryText({ entry, isStruck = false }: { entry: Shown; isStruck?: boolean }) {
  const pieces = piecesOf(entry.text);
  const nameOf = useNames();
  const cards = cardsOf(entry, pieces, nameOf);
  let at = 0;
  let named = -1;
  const Text = isStruck ? 's' : 'span';
  return (
    <Text className={classes.text}>
      {pieces.map((piece) => {
        const key = at;
        at += piece.text.length + 1;
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'mention') named += 1;
        const href = piece.kind === 'mention' ? cards[named] : undefined;
        const word = <MarkedWord key={key} piece={piece} entry={entry} />;
        return href === undefined ? (
          word
        ) : (
          <a key={key} href={href}>
            {word}
          </a>
        );
      })}
    </Text>
  );
}
