// Step 8: the flows and the checklists of the response, each leading to its editor.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../../../data/paths';
import { useQuery } from '../../../../data/queries';
import { type AnyRecord, RecordTable } from '../../../../records';
import { Panel, WaitingBar } from '../../../../ui';

const SHOW = { flow: ['description'], checklist: ['roleId', 'phase', 'threats'] } as const;

/** The pane. */
export function EditorsPane({ kind }: { kind: 'flow' | 'checklist' }) {
  const { t } = useTranslation('plan');
  const [, navigate] = useLocation();
  const [active, setActive] = useState<string | null>(null);
  const data = useQuery('record.list', { entity: kind }).data as readonly AnyRecord[] | undefined;
  if (data === undefined) return <WaitingBar word={t('loading')} />;
  const open = (id: string) => navigate(kind === 'flow' ? paths.flowEditor(id) : paths.checklistEditor(id));
  return (
    <Panel
      title={t(kind === 'flow' ? 'view.flows' : 'view.checklists')}
      context={t('countOf', { count: data.length })}
    >
      <RecordTable
        entity={kind}
        records={data}
        activeKey={active}
        onActiveChange={setActive}
        onOpen={open}
        show={SHOW[kind]}
      />
    </Panel>
  );
}
