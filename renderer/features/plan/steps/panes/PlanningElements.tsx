// How a drill is planned and prepared, element by element of the guideline (2.9.1, examples).
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../../shared/model/index';
import { useErrorText } from '../../../../i18n/useError';
import { useWords } from '../../../../i18n/words';
import { NothingEntered } from '../../../../records';
import { ErrorPlace, Facts, FieldGrid, TextAreaField } from '../../../../ui';
import { type Text, useContent } from '../content';
import { Fold } from '../Guidance';
import { useSave } from './useSave';

type Entry = RecordOf<'trainingEntry'>;

/** The nine elements in both languages; each is written when it is left. */
export function PlanningElements({ entry, editing }: { entry: Entry; editing: boolean }) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const errorText = useErrorText();
  const { save, error } = useSave();
  const elements = useContent('training')?.planningElements ?? [];
  const textOf = (id: string) => (entry.planning ?? []).find(({ element }) => element === id)?.text;
  const filled = elements.filter(({ id }) => textOf(id) !== undefined).length;
  const write = (id: string, change: Partial<Text>) => {
    const others = (entry.planning ?? []).filter(({ element }) => element !== id);
    const text = { ja: '', en: '', ...textOf(id), ...change };
    const own = text.ja === '' && text.en === '' ? [] : [{ element: id, text }];
    const byOrder = [...others, ...own].toSorted((a, b) => place(a.element) - place(b.element));
    save('trainingEntry', entry.id, { planning: byOrder.length === 0 ? null : byOrder });
  };
  const place = (id: string) => elements.findIndex((one) => one.id === id);
  return (
    <Fold id="elements" title={t('training.elements', { filled, all: elements.length })} open>
      {editing ? (
        <FieldGrid columns={2}>
          {elements.map(({ id, title, guide }) => (
            <Fragment key={id}>
              <ElementField
                label={words(title.ja, title.en)}
                guide={words(guide.ja, guide.en)}
                value={textOf(id)?.ja ?? ''}
                onSettle={(ja) => write(id, { ja })}
              />
              <ElementField
                label={t('training.inEnglish', { element: words(title.ja, title.en) })}
                guide={t('training.inEnglishHow')}
                value={textOf(id)?.en ?? ''}
                onSettle={(en) => write(id, { en })}
              />
            </Fragment>
          ))}
        </FieldGrid>
      ) : (
        <Facts
          items={elements.map(({ id, title }) => ({
            id,
            label: words(title.ja, title.en),
            value: <ElementText text={textOf(id)} />,
          }))}
        />
      )}
      {error === null ? null : <ErrorPlace happened={errorText(error)} />}
    </Fold>
  );
}

function ElementText({ text }: { text: Text | undefined }) {
  const words = useWords();
  if (text === undefined) return <NothingEntered />;
  // Written in one language only, it is shown in that one.
  return words(text.ja, text.en) || text.en;
}

function ElementField({
  label,
  guide,
  value,
  onSettle,
}: {
  label: string;
  guide: string;
  value: string;
  onSettle: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft !== null && draft.trim() !== value) onSettle(draft.trim());
    setDraft(null);
  };
  return (
    <TextAreaField
      label={label}
      description={guide}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={settle}
      maxRows={6}
    />
  );
}
