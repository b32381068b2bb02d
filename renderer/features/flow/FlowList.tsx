// The flow as a list by phase: the same nodes for those who read with their ears, or on a narrow screen.

import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { type FlowNode, type FlowView, kindIcon, type Shown } from '../../records/flow';
import { type Column, DataTable, Empty, Icon } from '../../ui';

/** The list; Enter opens a node. */
export function FlowList(props: {
  view: FlowView;
  shown: Shown;
  activeId: string | null;
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const { view, shown } = props;
  const phases = new Map((view.flow.phases ?? []).map(({ id, label }) => [id, words(label.ja, label.en)]));
  const roles = new Map(view.roles.map(({ role }) => [role.id, words(role.name, role.nameEn)]));
  const columns: Column<FlowNode>[] = [
    {
      id: 'kind',
      header: t('columns.kind'),
      width: '6rem',
      noWrap: true,
      cell: ({ kind }) => (
        <>
          <Icon name={kindIcon[kind]} /> {t(`kinds.${kind}`)}
        </>
      ),
    },
    { id: 'title', header: t('columns.title'), cell: (node) => words(node.title, node.titleEn) },
    {
      id: 'role',
      header: t('columns.role'),
      width: '11rem',
      cell: ({ roleId }) => (roleId === null ? '' : (roles.get(roleId) ?? '')),
    },
    {
      id: 'play',
      header: t('columns.play'),
      width: '8rem',
      essential: false,
      cell: ({ id }) => t(`play.${shown.plays.get(id) ?? 'out'}`),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={shown.nodes}
      rowKey={({ id }) => id}
      rowLook={({ id }) => ({ look: shown.plays.get(id) === 'in' ? 'plain' : 'dim' })}
      groupOf={({ phase }) => ({ key: phase ?? '', title: phases.get(phase ?? '') ?? '' })}
      activeKey={props.activeId}
      onActiveChange={props.onActive}
      onOpen={({ id }) => props.onOpen(id)}
      main
      empty={<Empty icon="flow" text={t('nothingInPlay')} />}
    />
  );
}
