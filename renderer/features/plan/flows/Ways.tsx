// The ways out of a node in their order, each with its condition and where it leads; and the nodes that lead here.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveWay, redirect, removeWay } from '../../../../shared/domain/flow/edit';
import { inFlowOrder, waysOut } from '../../../../shared/domain/flow/inPlay';
import { useWords } from '../../../i18n/words';
import { type AnyRecord, RecordForm, usePlanEditing } from '../../../records';
import type { FlowEdge, FlowNode, FlowView } from '../../../records/flow';
import { ActionButton, ActionLine, IconButton, Meta, SelectField, Stack } from '../../../ui';
import classes from './Flows.module.css';
import type { FlowEdits } from './useFlowEdits';

const FIELDS = ['condition', 'conditionEn', 'kind', 'threats'];

interface WaysProps {
  readonly view: FlowView;
  readonly node: FlowNode;
  readonly edits: FlowEdits;
  readonly onGo: (id: string) => void;
}

/** The ways of a node. */
export function Ways(props: WaysProps) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const { view, node, onGo } = props;
  const out = waysOut(node.id, view.edges);
  const before = view.nodes.filter(({ id }) =>
    view.edges.some(({ fromId, toId }) => fromId === id && toId === node.id),
  );
  return (
    <div className={classes.ways}>
      <h3>{t(node.kind === 'decision' ? 'answers' : 'next')}</h3>
      {out.length === 0 ? <Meta>{t('edit.noWay')}</Meta> : null}
      <ol className={classes.lines}>
        {out.map((way, at) => (
          <Way key={way.id} {...props} way={way} at={at} last={out.length - 1} />
        ))}
      </ol>
      {before.length === 0 ? null : (
        <>
          <h3>{t('edit.before')}</h3>
          <ul className={classes.lines}>
            {before.map((one) => (
              <li key={one.id}>
                <button type="button" className={classes.line} onClick={() => onGo(one.id)}>
                  {words(one.title, one.titleEn)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Way({
  view,
  node,
  edits,
  onGo,
  way,
  at,
  last,
}: WaysProps & { way: FlowEdge; at: number; last: number }) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const { on } = usePlanEditing();
  const [isOpen, setOpen] = useState(false);
  const target = view.nodes.find(({ id }) => id === way.toId);
  const title = target === undefined ? t('edit.gone') : words(target.title, target.titleEn);
  const condition = words(way.condition, way.conditionEn);
  const move = (by: 1 | -1) => {
    void edits.write(({ edges }) => moveWay(way, by, edges), t('edit.reordered', { title }));
  };
  return (
    <li>
      <div className={classes.way}>
        <button
          type="button"
          className={classes.line}
          onClick={() => target !== undefined && onGo(target.id)}
        >
          <b>{at + 1}</b>
          <span>
            {condition === '' ? t(`edges.${way.kind}`) : condition}
            <Meta> → {title}</Meta>
          </span>
        </button>
        {on ? (
          <div className={classes.wayActions}>
            {at === 0 ? null : (
              <IconButton
                icon="chevron-up"
                size="small"
                label={t('edit.up', { title })}
                onClick={() => move(-1)}
              />
            )}
            {at === last ? null : (
              <IconButton
                icon="chevron-down"
                size="small"
                label={t('edit.down', { title })}
                onClick={() => move(1)}
              />
            )}
            <IconButton
              icon="edit"
              size="small"
              label={t('edit.way', { title })}
              expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            />
          </div>
        ) : null}
      </div>
      {isOpen && on ? <WayForm view={view} node={node} edits={edits} way={way} title={title} /> : null}
    </li>
  );
}

function WayForm({
  view,
  node,
  edits,
  way,
  title,
}: Pick<WaysProps, 'view' | 'node' | 'edits'> & { way: FlowEdge; title: string }) {
  const { t } = useTranslation(['flow', 'common']);
  const words = useWords();
  return (
    <div className={classes.wayForm}>
      <Stack gap="8">
        <SelectField
          label={t('flow:edit.target')}
          options={inFlowOrder(view.nodes, view.flow)
            .filter(({ id }) => id !== node.id)
            .map((one) => ({ value: one.id, label: words(one.title, one.titleEn) }))}
          value={way.toId}
          searchable
          emptyWord={t('common:noMatch')}
          onChange={(toId) => {
            if (toId !== null) void edits.write(() => redirect(way, toId), t('flow:edit.redirected'));
          }}
        />
        <RecordForm entity="flowEdge" record={way as unknown as AnyRecord} only={FIELDS} />
        <ActionLine>
          <ActionButton
            size="small"
            icon="minus"
            onClick={() => void edits.write(() => removeWay(way), t('flow:edit.wayRemoved', { title }))}
          >
            {t('flow:edit.removeWay')}
          </ActionButton>
        </ActionLine>
      </Stack>
    </div>
  );
}
