// The flows of the plan by address: the list of all, or the editor of one.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../../data/paths';
import { useCommand, useQuery } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { useWords } from '../../../i18n/words';
import { type SiftedColumn, SiftedTable, usePlanEditing } from '../../../records';
import { EditingButton } from '../../../records/EditingButton';
import { ActionButton, Columns, Empty, ErrorPlace, Panel, TitleRow, WaitingBar } from '../../../ui';
import { FlowEditor } from './FlowEditor';

/** `flowId` names a flow; with `at` it is the flow of that node. */
export function FlowsScreen({ flowId, nodeId }: { flowId: string | null; nodeId: string | null }) {
  if (flowId === null && nodeId === null) return <FlowList />;
  if (flowId === null) return <OfNode nodeId={nodeId ?? ''} />;
  return <OneFlow key={flowId} flowId={flowId} nodeId={nodeId} />;
}

function OfNode({ nodeId }: { nodeId: string }) {
  const { t } = useTranslation('flow');
  const { data } = useQuery('record.get', { entity: 'flowNode', id: nodeId });
  if (data === undefined) return <WaitingBar word={t('loading')} />;
  const flowId = data !== null && 'flowId' in data ? String(data.flowId) : null;
  if (flowId === null) return <FlowList />;
  return <OneFlow key={flowId} flowId={flowId} nodeId={nodeId} />;
}

function OneFlow({ flowId, nodeId }: { flowId: string; nodeId: string | null }) {
  const { t } = useTranslation('flow');
  const errorText = useErrorText();
  const { data, error } = useQuery('flow.view', { flowId });
  if (data !== undefined && data !== null) return <FlowEditor key={nodeId} view={data} nodeId={nodeId} />;
  return (
    <>
      <TitleRow title={t('edit.flows')} />
      <Columns>
        {error === null ? (
          <WaitingBar word={t('loading')} />
        ) : (
          <ErrorPlace
            happened={errorText(error)}
            action={<ActionButton href={`#${paths.flows}`}>{t('edit.allFlows')}</ActionButton>}
          />
        )}
      </Columns>
    </>
  );
}

interface Line {
  readonly id: string;
  readonly title: string;
  readonly nodes: number;
  readonly defects: number;
}

/** Every flow with its size and what the check finds in it. */
function useLines(): readonly Line[] | null {
  const words = useWords();
  const flows = useQuery('record.list', { entity: 'flow' }).data;
  const nodes = useQuery('record.list', { entity: 'flowNode' }).data;
  const findings = useQuery('analysis.readiness', {}).data;
  if (flows === undefined || nodes === undefined) return null;
  const flowOf = new Map(nodes.map((node) => [node.id, String('flowId' in node ? node.flowId : '')]));
  const found = (findings ?? []).filter(({ rule }) => rule.startsWith('flow-'));
  return flows.map((flow) => {
    const { title, titleEn } = flow as unknown as { title: string; titleEn: string | null };
    return {
      id: flow.id,
      title: words(title, titleEn),
      nodes: [...flowOf.values()].filter((id) => id === flow.id).length,
      defects: found.filter(({ id }) => id === flow.id || flowOf.get(id) === flow.id).length,
    };
  });
}

function FlowList() {
  const { t } = useTranslation(['flow', 'common']);
  const lines = useLines();
  const [active, setActive] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const columns: readonly SiftedColumn<Line>[] = [
    {
      id: 'title',
      header: t('flow:edit.name'),
      cell: ({ title }) => <b>{title}</b>,
      value: ({ title }) => title,
    },
    {
      id: 'nodes',
      header: t('flow:edit.size'),
      width: '6rem',
      align: 'end',
      cell: ({ nodes }) => nodes,
      value: ({ nodes }) => nodes,
    },
    {
      id: 'defects',
      header: t('flow:edit.defects'),
      width: '7rem',
      align: 'end',
      cell: ({ defects }) => defects,
      value: ({ defects }) => defects,
    },
    {
      id: 'open',
      header: '',
      width: '7rem',
      align: 'end',
      noWrap: true,
      cell: ({ id, title }) => (
        <ActionButton
          size="small"
          href={`#${paths.flowEditor(id)}`}
          label={`${t('common:open')}: ${title}`}
          {...(id === active ? { keys: 'Enter' } : {})}
        >
          {t('common:open')}
        </ActionButton>
      ),
    },
  ];
  return (
    <>
      <TitleRow
        title={t('flow:edit.flows')}
        context={t('flow:edit.flowsContext')}
        actions={[<EditingButton key="edit" />, <NewFlow key="new" />]}
      />
      <Columns>
        <Panel label={t('flow:edit.flows')} scroll>
          {lines === null ? (
            <WaitingBar word={t('flow:loading')} />
          ) : (
            <SiftedTable
              label={t('flow:edit.flows')}
              textOf={({ title }) => title}
              columns={columns}
              rows={lines}
              rowKey={({ id }) => id}
              activeKey={active}
              onActiveChange={setActive}
              onOpen={({ id }) => navigate(paths.flowEditor(id))}
              main
              empty={<Empty icon="flow" text={t('flow:edit.noFlow')} />}
            />
          )}
        </Panel>
      </Columns>
    </>
  );
}

/** A new flow stands on the phases, lanes and events of the first one, where there is one. */
function NewFlow() {
  const { t } = useTranslation('flow');
  const { on } = usePlanEditing();
  const save = useCommand('record.save');
  const [, navigate] = useLocation();
  const first = useQuery('flow.view', {}).data?.flow;
  if (!on) return null;
  const make = () => {
    if (save.isPending) return;
    const { phases = null, lanes = null, threats = null } = first ?? {};
    save.mutate(
      { entity: 'flow', fields: { title: t('edit.newTitle'), phases, lanes, threats } },
      { onSuccess: ({ id }) => navigate(paths.flowEditor(id)) },
    );
  };
  return (
    <ActionButton icon="plus" onClick={make}>
      {t('edit.newFlow')}
    </ActionButton>
  );
}
