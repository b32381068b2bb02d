// The form of a report: what must be there first, then the facts all reports share, then the words of this one.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftField, ReportView } from '../../../shared/rpc/reports';
import { useRemembered } from '../../data/remembered';
import { useWords } from '../../i18n/words';
import { Facts, Note, Pad, Panel, Stack } from '../../ui';
import { ReportField } from './ReportField';

type Drafts = Readonly<Record<string, string>>;

/** The three panels. What is typed and not yet settled is kept across a crash (rule 5). */
export function FieldForm(props: {
  view: ReportView;
  isOpen: boolean;
  /** The key of a field somebody asked to be led to. */
  wished: string | null;
  onReached: () => void;
}) {
  const { t } = useTranslation('reports');
  const { view, isOpen, wished, onReached } = props;
  const { report } = view.line;
  const { value: drafts, set } = useRemembered<Drafts>(`report.draft.${report.id}`, {});
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wished === null) return;
    const field = place.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wished)}"]`);
    field?.querySelector<HTMLElement>('input, textarea')?.focus();
    field?.scrollIntoView({ block: 'center' });
    onReached();
  }, [wished, onReached]);
  const missing = view.fields.filter(({ key }) => view.lacks.minimum.includes(key));
  const isMissing = new Set(missing.map(({ key }) => key));
  const facts = view.fields.filter(({ scope, key }) => scope === 'fact' && !isMissing.has(key));
  const own = view.fields.filter(({ scope, key }) => scope === 'own' && !isMissing.has(key));
  const made = view.fields.filter(({ scope }) => scope === 'made');
  const fields = (list: readonly DraftField[]) =>
    list.map((field) => (
      <ReportField
        key={field.key}
        reportId={report.id}
        field={field}
        isOpen={isOpen}
        draft={drafts[field.key] ?? null}
        onDraft={(text) => set(withDraft(drafts, field.key, text))}
      />
    ));
  return (
    <div ref={place}>
      <Stack>
        {missing.length === 0 ? null : (
          <Panel title={t('form.missing')} context={t('form.missingWhy')} look="current" padded>
            <Stack gap="12">{fields(missing)}</Stack>
          </Panel>
        )}
        <Panel title={t('form.facts')} context={t('form.factsWhy')} padded>
          <Stack gap="12">
            {isOpen ? <Note tone="unknown">{t('form.howUnknown')}</Note> : null}
            {fields(facts)}
          </Stack>
        </Panel>
        <Panel title={t('form.own')} padded>
          <Stack gap="12">{fields(own)}</Stack>
        </Panel>
        {made.length === 0 ? null : (
          <Panel title={t('form.made')} context={t('form.madeWhy')}>
            <Pad>
              <MadeFacts fields={made} />
            </Pad>
          </Panel>
        )}
      </Stack>
    </div>
  );
}

function withDraft(drafts: Drafts, key: string, text: string | null): Drafts {
  const { [key]: _, ...rest } = drafts;
  return text === null ? rest : { ...rest, [key]: text };
}

function MadeFacts({ fields }: { fields: readonly DraftField[] }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  return (
    <Facts
      items={fields.map(({ key, label, value, type }) => ({
        id: key,
        label: words(label.ja, label.en),
        value:
          value === null || typeof value === 'object'
            ? t('form.empty')
            : type === 'datetime'
              ? t('form.atSending')
              : String(value),
      }))}
    />
  );
}
