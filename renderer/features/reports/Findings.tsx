// What holds the text back or reads badly: empty fields, and places where a rule of wording is not kept.
import { useTranslation } from 'react-i18next';
import { swapped } from '../../../shared/domain/reports/wording';
import type { ReportView, WordingFindingView } from '../../../shared/rpc/reports';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { Refusal } from '../../records/response';
import { ActionButton, Panel, PlainRows, Row, StateChip } from '../../ui';

/** The panel; nothing where nothing is to be said. */
export function Findings({
  view,
  isOpen,
  onField,
}: {
  view: ReportView;
  isOpen: boolean;
  onField: (key: string) => void;
}) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const labels = new Map(view.fields.map(({ key, label }) => [key, words(label.ja, label.en)]));
  const empty = [...view.lacks.minimum, ...view.lacks.required];
  if (!isOpen || (empty.length === 0 && view.findings.length === 0)) return null;
  return (
    <Panel
      title={t('check.title')}
      context={t('check.count', { count: empty.length + view.findings.length })}
    >
      <PlainRows items={empty} itemKey={(key) => key} label={t('check.empty')}>
        {(key) => (
          <Row
            title={t('check.emptyField', { field: labels.get(key) ?? key })}
            end={
              <>
                <StateChip tone={view.lacks.minimum.includes(key) ? 'critical' : 'warning'}>
                  {t(view.lacks.minimum.includes(key) ? 'check.holds' : 'check.wanted')}
                </StateChip>
                <ActionButton
                  size="small"
                  onClick={() => onField(key)}
                  label={t('check.fillOf', { field: labels.get(key) ?? key })}
                >
                  {t('check.fill')}
                </ActionButton>
              </>
            }
          />
        )}
      </PlainRows>
      <PlainRows
        items={view.findings}
        itemKey={({ rule, key, found }) => `${rule} ${key} ${found}`}
        label={t('check.wording')}
      >
        {(finding) => <FindingRow finding={finding} view={view} labels={labels} onField={onField} />}
      </PlainRows>
    </Panel>
  );
}

function FindingRow({
  finding,
  view,
  labels,
  onField,
}: {
  finding: WordingFindingView;
  view: ReportView;
  labels: ReadonlyMap<string, string>;
  onField: (key: string) => void;
}) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const tell = useCommand('report.tell');
  const { key, found, use, rule } = finding;
  const field = view.fields.find((one) => one.key === key);
  const value = field?.value;
  const place = key === null ? '' : (labels.get(key) ?? key);
  const replace = () => {
    if (key === null || typeof value !== 'string') return;
    tell.mutate({ reportId: view.line.report.id, key, value: swapped(value, finding) });
  };
  return (
    <Row
      title={
        found === '' || use === null
          ? words(finding.text.ja, finding.text.en)
          : t('check.swap', { found, use })
      }
      meta={[rule, place, use === null && found !== '' && found !== key ? t('quoted', { text: found }) : '']
        .filter((part) => part !== '')
        .join(' ')}
      end={
        key === null ? null : use !== null && typeof value === 'string' ? (
          <ActionButton size="small" onClick={replace} label={t('check.replaceOf', { found })}>
            {t('check.replace')}
          </ActionButton>
        ) : (
          <ActionButton size="small" onClick={() => onField(key)} label={t('check.fillOf', { field: place })}>
            {t('check.fill')}
          </ActionButton>
        )
      }
      below={<Refusal error={tell.error} />}
    />
  );
}
