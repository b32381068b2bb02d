// What would not hold in the plan, the gravest first, each with its place and one action; a line that is done stays where it was.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { HeldLine } from '../../../shared/domain/readiness/gather';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { type Finding, keyOf, marks, remedyOf, useFindingWords } from '../../records/findings';
import { ActionButton, Empty, KeyLine, Pad, Panel, Row, RowList, StateChip, WaitingBar } from '../../ui';
import { keepFindings, useHeldFindings } from './findings';
import classes from './Home.module.css';

/** The findings; null while the plan is being checked. */
export function Findings({ findings }: { findings: readonly Finding[] | null }) {
  const { t } = useTranslation('home');
  if (findings !== null) return <Found findings={findings} />;
  return (
    <Panel title={t('findings.title')}>
      <WaitingBar word={t('findings.loading')} />
    </Panel>
  );
}

/** Rules whose findings are put right by asking for one number after the other. */
const CONFIRMED_TOGETHER = new Set(['contact-never', 'contact-old', 'rr-fresh']);

/** Where a line is put right: the field, the screen, or all of its rule in the analysis. */
function pathOf({ findings, left }: HeldLine<Finding>): string {
  const [first] = left.length > 0 ? left : findings;
  if (first === undefined) return paths.analysisPlace('readiness');
  const remedy = remedyOf(first);
  // One screen puts all of them right, such as printing cards.
  const isOneScreen = remedy.kind === 'address' && remedy.path === paths.cards;
  if (remedy.kind === 'address' && (findings.length === 1 || isOneScreen)) return remedy.path;
  if (CONFIRMED_TOGETHER.has(first.rule)) return paths.confirm();
  return paths.analysisPlace('readiness', keyOf(first));
}

function Found({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation(['home', 'common']);
  const [, navigate] = useLocation();
  const [active, setActive] = useState<string | null>(null);
  const { lines, further, untold, done, renew } = useHeldFindings(findings);
  useEffect(() => keepFindings(findings), [findings]);
  const isChanged = done > 0 || untold > 0;
  return (
    <Panel
      title={t('home:findings.title')}
      context={<Context findings={findings.length} done={done} untold={untold} />}
      end={
        // In the head, so that no row moves when something is done.
        isChanged ? (
          <ActionButton size="small" onClick={renew}>
            {t('home:findings.renew')}
          </ActionButton>
        ) : lines.length === 0 ? undefined : (
          <KeyLine
            items={[
              { keys: ['J', 'K'], word: t('common:move') },
              { keys: ['Enter'], word: t('common:open') },
            ]}
          />
        )
      }
    >
      {lines.length === 0 ? (
        <Empty icon="check-circle" text={t('home:findings.none')} />
      ) : (
        <RowList
          items={lines}
          itemKey={({ key }) => key}
          label={t('home:findings.title')}
          activeKey={active}
          onActiveChange={setActive}
          onOpen={(line) => navigate(pathOf(line))}
          main
        >
          {(line) => <LineRow line={line} />}
        </RowList>
      )}
      {further === 0 ? null : (
        <Pad>
          <ActionButton icon="chart" href={`#${paths.analysisPlace('readiness')}`}>
            {t('home:findings.further', { count: further })}
          </ActionButton>
        </Pad>
      )}
    </Panel>
  );
}

function Context({ findings, done, untold }: { findings: number; done: number; untold: number }) {
  const { t } = useTranslation('home');
  return (
    <span role="status">
      {findings === 0 ? null : t('findings.context', { count: findings })}{' '}
      {done > 0 || untold > 0 ? t('findings.changed', { done, untold }) : null}
    </span>
  );
}

function LineRow({ line }: { line: HeldLine<Finding> }) {
  const { t } = useTranslation(['home', 'readiness', 'common']);
  const words = useFindingWords();
  const { findings, left, severity } = line;
  const isResponding = useIncidentInView().open.length > 0;
  const [first] = left.length > 0 ? left : findings;
  if (first === undefined) return null;
  const isDone = left.length === 0;
  const text =
    findings.length === 1
      ? `${words.name(first)} ${words.found(first)}`
      : t('home:findings.many', { title: words.title(first), count: left.length });
  const does = actionOf(line);
  // During a response the plan is closed: a line can be read, not put right.
  const action = does === 'mend' && isResponding ? t('common:open') : t(`home:findings.action.${does}`);
  return (
    <Row
      lead={
        <span className={classes.state}>
          {isDone ? (
            <StateChip tone="good" icon="check-circle">
              {t('home:findings.done')}
            </StateChip>
          ) : (
            <StateChip {...marks[severity]}>{t(`readiness:severity.${severity}`)}</StateChip>
          )}
        </span>
      }
      title={
        findings.length === 1 ? (
          <>
            <b>{words.name(first)}</b> {words.found(first)}
          </>
        ) : (
          text
        )
      }
      meta={words.place(first)}
      look={isDone ? 'dim' : 'plain'}
      end={
        isDone ? undefined : (
          <ActionButton size="small" href={`#${pathOf(line)}`} label={`${action}: ${text}`}>
            {action}
          </ActionButton>
        )
      }
    />
  );
}

/** What the button of a line says it does. */
function actionOf(line: HeldLine<Finding>): 'print' | 'mend' | 'see' {
  if (pathOf(line) === paths.cards) return 'print';
  return line.findings.length === 1 ? 'mend' : 'see';
}
