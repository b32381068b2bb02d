// Rules set aside: who allowed it, until when, what is done instead, and what is still to be done about it.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionEventKind } from '../../../shared/model/exceptions';
import type { ExceptionView } from '../../../shared/rpc/exceptions';
import { useIncidentInView } from '../../data/incident';
import { useQuery } from '../../data/queries';
import { Refusal, useNow } from '../../records/response';
import { ActionButton, Columns, Empty, Panel, RowList, TitleRow, useShortcuts } from '../../ui';
import { AllowForm } from './AllowForm';
import { ACT_KEYS, actsOf } from './acts';
import { ExceptionFacts } from './ExceptionFacts';
import { ExceptionRow } from './ExceptionRow';
import { NoteForm } from './NoteForm';

/** The register; also in calm days. */
export function ExceptionsScreen() {
  const { t } = useTranslation('exceptions');
  useNow();
  const { incident } = useIncidentInView();
  const register = useQuery('exception.list', {});
  const [isAdding, setAdding] = useState(false);
  const views = register.data ?? [];
  const inForce = views.filter(({ status }) => status === 'inForce').length;
  const overdue = views.filter(({ isOverdue }) => isOverdue).length;
  const isClosed = incident !== null && incident.closed !== null;
  return (
    <>
      <TitleRow
        title={t('title')}
        context={t(overdue === 0 ? 'context' : 'contextOverdue', { count: inForce, overdue })}
        {...(isAdding
          ? {}
          : {
              actions: [
                <ActionButton
                  key="add"
                  variant="filled"
                  icon="exception"
                  keys="A"
                  onClick={() => setAdding(true)}
                >
                  {t('add')}
                </ActionButton>,
              ] as const,
            })}
      />
      <Register views={views} error={register.error} isAdding={isAdding} onAdd={() => setAdding(true)}>
        {isAdding ? (
          <AllowForm
            incidentId={incident === null || isClosed ? null : incident.id}
            onClose={() => setAdding(false)}
          />
        ) : null}
      </Register>
    </>
  );
}

function Register(props: {
  views: readonly ExceptionView[];
  error: unknown;
  isAdding: boolean;
  onAdd: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('exceptions');
  const { views, isAdding } = props;
  const [active, setActive] = useState<string | null>(null);
  const [form, setForm] = useState<{ readonly id: string; readonly as: ExceptionEventKind } | null>(null);
  const shown = views.find(({ exception }) => exception.id === active) ?? views[0];
  const act = (view: ExceptionView | undefined, as: ExceptionEventKind) => {
    if (view !== undefined && actsOf(view).includes(as)) setForm({ id: view.exception.id, as });
  };
  const keys = Object.entries(ACT_KEYS) as [ExceptionEventKind, string][];
  useShortcuts(
    {
      a: { run: props.onAdd, word: t('add') },
      ...Object.fromEntries(
        keys.map(([as, key]) => [key.toLowerCase(), { run: () => act(shown, as), word: t(`act.${as}`) }]),
      ),
    },
    { group: t('title'), off: form !== null || isAdding },
  );
  return (
    <Columns side={shown === undefined ? undefined : <ExceptionFacts view={shown} />} sideWidth="24rem">
      <Refusal error={props.error} />
      {props.children}
      <Panel title={t('register')} context={t('count', { count: views.length })}>
        {views.length === 0 ? (
          <Empty
            icon="exception"
            text={t('empty')}
            action={<ActionButton onClick={props.onAdd}>{t('add')}</ActionButton>}
          />
        ) : (
          <RowList
            label={t('register')}
            main
            items={views}
            itemKey={({ exception }) => exception.id}
            activeKey={shown?.exception.id ?? null}
            onActiveChange={setActive}
          >
            {(view, { active: isActive }) => (
              <ExceptionRow
                view={view}
                hasKeys={isActive && form === null && !isAdding}
                isBusy={form?.id === view.exception.id}
                onAct={(as) => act(view, as)}
              >
                {form?.id === view.exception.id ? (
                  <NoteForm view={view} as={form.as} onClose={() => setForm(null)} />
                ) : null}
              </ExceptionRow>
            )}
          </RowList>
        )}
      </Panel>
    </Columns>
  );
}
