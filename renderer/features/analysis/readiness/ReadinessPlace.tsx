// What of the plan would not hold, by weight, each with its reason and a way to the very field.
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useQuery } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { usePlanEditing } from '../../../records';
import {
  type Finding,
  filtered,
  keyOf,
  NO_FILTER,
  remedyOf,
  useFindingWords,
} from '../../../records/findings';
import { Columns, Empty, ErrorPlace, KeyLine, Panel, RowList, WaitingBar } from '../../../ui';
import { Filters } from './Filters';
import { FindingPanel } from './FindingPanel';
import { FindingRow } from './FindingRow';

/** The findings with their filters, and the one in hand. `at`: the key of the finding to stand at. */
export function ReadinessPlace({ at = null }: { at?: string | null }) {
  const { t } = useTranslation('analysis');
  const errorText = useErrorText();
  const { data, error } = useQuery('analysis.readiness', {});
  if (data !== undefined) return <Findings findings={data as Finding[]} at={at} />;
  return (
    <Columns>
      {error === null ? (
        <WaitingBar word={t('readiness.checking')} />
      ) : (
        <ErrorPlace happened={errorText(error)} />
      )}
    </Columns>
  );
}

function Findings({ findings, at }: { findings: readonly Finding[]; at: string | null }) {
  const { t } = useTranslation(['analysis', 'common']);
  const words = useFindingWords();
  const { on, allowed, toggle } = usePlanEditing();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState(NO_FILTER);
  const [activeKey, setActiveKey] = useState<string | null>(at);
  // Kept as it was found, so that the form stays while and after it is put right.
  const [inHand, setInHand] = useState<{ finding: Finding; times: number } | null>(null);
  const textOf = (one: Finding) => [words.name(one), words.title(one), words.found(one)].join(' ');
  const left = filtered(findings, filter, textOf);
  const shown = left.filter(({ severity }) => filter.severity === 'all' || severity === filter.severity);
  const active = findings.find((one) => keyOf(one) === activeKey) ?? null;
  const open = (finding: Finding) => {
    const remedy = remedyOf(finding);
    if (remedy.kind === 'address') return navigate(remedy.path);
    if (!on && allowed) toggle();
    setActiveKey(keyOf(finding));
    setInHand((old) => ({ finding, times: (old?.times ?? 0) + 1 }));
  };
  const activate = (key: string) => {
    setActiveKey(key);
    if (inHand !== null && keyOf(inHand.finding) !== key) setInHand(null);
  };
  const list = useRef<HTMLDivElement>(null);
  const backToList = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  };
  const chosen = inHand?.finding ?? active ?? shown[0] ?? null;
  return (
    <>
      <Filters findings={findings} left={left} filter={filter} onChange={setFilter} />
      <Columns
        side={
          chosen === null ? null : (
            <div {...{ onKeyDown: backToList }}>
              <FindingPanel
                key={`${keyOf(chosen)} ${inHand?.times ?? ''}`}
                finding={chosen}
                isOpen={inHand !== null}
                isGone={!findings.some((one) => keyOf(one) === keyOf(chosen))}
                onOpen={() => open(chosen)}
              />
            </div>
          )
        }
        sideWidth="26rem"
      >
        <Panel
          title={t('analysis:readiness.title')}
          context={t('analysis:readiness.shown', { shown: shown.length, total: findings.length })}
          scroll
          end={
            <KeyLine
              items={[
                { keys: ['J', 'K'], word: t('common:move') },
                { keys: ['Enter'], word: t('analysis:readiness.mend') },
              ]}
            />
          }
        >
          {shown.length === 0 ? (
            <Empty
              icon="check-circle"
              text={findings.length === 0 ? t('analysis:readiness.none') : t('common:noMatch')}
            />
          ) : (
            <div ref={list}>
              <RowList
                items={shown}
                itemKey={keyOf}
                label={t('analysis:readiness.title')}
                activeKey={activeKey ?? (chosen === null ? null : keyOf(chosen))}
                onActiveChange={activate}
                onOpen={open}
                main
              >
                {(finding) => <FindingRow finding={finding} />}
              </RowList>
            </div>
          )}
        </Panel>
      </Columns>
    </>
  );
}
