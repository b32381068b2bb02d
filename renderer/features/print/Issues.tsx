// What a person should know before printing: what does not fit, which character is missing, which value is empty.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { ActionButton, Note, PlainRows, Row, StateChip } from '../../ui';
import classes from './Print.module.css';

type Issue = OutputOf<'print.preview'>['issues'][number];

const TONES = {
  overflow: 'warning',
  missingGlyph: 'warning',
  missingValue: 'unknown',
  shrunk: 'neutral',
} as const;
const WEIGHT = { overflow: 0, missingGlyph: 1, missingValue: 2, shrunk: 3 } as const;
const SHOWN = 3;

/** Smaller type on many cards is one thing to know, told by the smallest of them. */
function gathered(issues: readonly Issue[], people: (count: number) => string): Issue[] {
  const shrunk = issues.filter(({ kind }) => kind === 'shrunk');
  const [smallest] = [...shrunk].sort((a, b) => Number(a.detail) - Number(b.detail));
  if (smallest === undefined || shrunk.length === 1) return [...issues];
  const rest = issues.filter(({ kind }) => kind !== 'shrunk');
  return [...rest, { ...smallest, subjectId: null, subjectName: people(shrunk.length) }];
}

/** The issues of a document, the gravest first. */
export function Issues({ issues }: { issues: readonly Issue[] }) {
  const { t } = useTranslation('print');
  const [all, setAll] = useState(false);
  if (issues.length === 0) {
    return <Note tone="good">{t('issue.none')}</Note>;
  }
  const told = gathered(issues, (count) => t('issue.people', { count }));
  const sorted = told.sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]);
  const shown = (all ? sorted : sorted.slice(0, SHOWN)).map((issue, at) => ({
    issue,
    key: `${at} ${issue.kind}`,
  }));
  return (
    <div className={classes.issues}>
      <PlainRows items={shown} itemKey={({ key }) => key} label={t('issue.title')}>
        {({ issue }) => (
          <Row
            lead={<StateChip tone={TONES[issue.kind]}>{t(`issue.${issue.kind}`)}</StateChip>}
            title={<IssueText issue={issue} />}
          />
        )}
      </PlainRows>
      {told.length > SHOWN ? (
        <ActionButton size="small" variant="quiet" expanded={all} onClick={() => setAll(!all)}>
          {all ? t('issue.less') : t('issue.more', { count: told.length - SHOWN })}
        </ActionButton>
      ) : null}
    </div>
  );
}

function IssueText({ issue }: { issue: Issue }) {
  const { t, i18n } = useTranslation('print');
  const block =
    issue.block !== null && i18n.exists(`print:block.${issue.block}`)
      ? String(t(`block.${issue.block}` as never))
      : null;
  const detail = issue.kind === 'shrunk' ? `${issue.detail} pt` : issue.detail;
  const parts = [issue.subjectName, block === detail ? null : block, detail];
  return <>{parts.filter((part) => part !== null && part !== '').join(' › ')}</>;
}
