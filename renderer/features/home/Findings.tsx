// What is stale or missing in the plan, the gravest first, each with its place and one action.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Finding } from '../../../shared/domain/staleness';
import { useWords } from '../../i18n/words';
import { ActionButton, Empty, KeyLine, Panel, Row, RowList, StateChip, WaitingBar } from '../../ui';
import { isPlain, looks, pathOfFinding, stateMarks } from './findingWords';
import classes from './Home.module.css';

/** The findings; null while the plan is being checked. */
export function Findings({ findings }: { findings: readonly Finding[] | null }) {
  const { t } = useTranslation(['home', 'common']);
  const [, navigate] = useLocation();
  const [active, setActive] = useState<string | null>(null);
  if (findings === null) {
    return (
      <Panel title={t('home:findings.title')}>
        <WaitingBar word={t('home:findings.loading')} />
      </Panel>
    );
  }
  return (
    <Panel
      title={t('home:findings.title')}
      context={findings.length === 0 ? undefined : t('home:findings.context', { count: findings.length })}
      end={
        findings.length === 0 ? undefined : (
          <KeyLine
            items={[
              { keys: ['J', 'K'], word: t('common:move') },
              { keys: ['Enter'], word: t('common:open') },
            ]}
          />
        )
      }
    >
      {findings.length === 0 ? (
        <Empty icon="check-circle" text={t('home:findings.none')} />
      ) : (
        <RowList
          items={findings}
          itemKey={({ key }) => key}
          label={t('home:findings.title')}
          activeKey={active}
          onActiveChange={setActive}
          onOpen={(finding) => navigate(pathOfFinding(finding))}
          main
        >
          {(finding) => <FindingRow finding={finding} />}
        </RowList>
      )}
    </Panel>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { t } = useTranslation('home');
  const words = useWords();
  const { subject, kind, count } = finding;
  const { state, place, action } = looks[kind];
  const days = finding.days ?? 0;
  const text = isPlain(kind)
    ? t(`findings.text.${kind}`, { count })
    : subject === null
      ? t(`findings.text.${kind}Many`, { count, days })
      : t(`findings.text.${kind}`, { name: words(subject.name, subject.nameEn), days });
  return (
    <Row
      lead={
        <span className={classes.state}>
          <StateChip tone={stateMarks[state].tone} icon={stateMarks[state].icon}>
            {t(`findings.state.${state}`)}
          </StateChip>
        </span>
      }
      title={text}
      meta={t(`findings.place.${place}`)}
      strong
      end={
        <ActionButton
          size="small"
          href={`#${pathOfFinding(finding)}`}
          label={`${t(`findings.action.${action}`)}: ${text}`}
        >
          {t(`findings.action.${action}`)}
        </ActionButton>
      }
    />
  );
}
