// The live flow as a list by phase: the same nodes and states for those who read with their ears, or on a narrow screen.
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { type FlowNode, kindIcon } from '../../../records/flow';
import { momentOf, useNow } from '../../../records/response';
import { type Column, DataTable, Digits, Empty, Icon, StateChip } from '../../../ui';
import type { LivePlace } from './LiveFlow';
import { useLooks } from './useLooks';

/** The list; Enter opens a node. */
export function LiveList({ view, live, shown, activeId, onActive, onOpen }: LivePlace) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const looks = useLooks(view, live);
  const now = useNow();
  const says = useTranslation('decisions').t;
  const phases = new Map((view.flow.phases ?? []).map(({ id, label }) => [id, words(label.ja, label.en)]));
  const roles = new Map(view.roles.map(({ role }) => [role.id, words(role.name, role.nameEn)]));
  const runs = new Map(live.nodes.map((run) => [run.nodeId, run]));
  const columns: Column<FlowNode>[] = [
    {
      id: 'state',
      header: says('list.state'),
      width: '9rem',
      noWrap: true,
      cell: ({ id }) => {
        const look = looks.nodes.get(id);
        return look === undefined ? null : (
          <StateChip tone={look.tone ?? 'neutral'} icon={look.icon}>
            {look.foot}
          </StateChip>
        );
      },
    },
    {
      id: 'title',
      header: t('columns.title'),
      cell: (node) => (
        <>
          <Icon name={kindIcon[node.kind]} label={t(`kinds.${node.kind}`)} />{' '}
          {words(node.title, node.titleEn)}
        </>
      ),
    },
    {
      id: 'due',
      header: says('list.due'),
      width: '7rem',
      noWrap: true,
      cell: ({ id }) => {
        const due = runs.get(id)?.due ?? null;
        return due === null ? '' : <Digits value={momentOf(due.at, now)} />;
      },
    },
    {
      id: 'role',
      header: t('columns.role'),
      width: '11rem',
      essential: false,
      cell: ({ roleId }) => (roleId === null ? '' : (roles.get(roleId) ?? '')),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={shown.nodes}
      rowKey={({ id }) => id}
      rowLook={({ id }) => ({ look: looks.nodes.get(id)?.look === 'dim' ? 'dim' : 'plain' })}
      groupOf={({ phase }) => ({ key: phase ?? '', title: phases.get(phase ?? '') ?? '' })}
      activeKey={activeId}
      onActiveChange={onActive}
      onOpen={({ id }) => onOpen(id)}
      main
      empty={<Empty icon="flow" text={t('nothingInPlay')} />}
    />
  );
}
