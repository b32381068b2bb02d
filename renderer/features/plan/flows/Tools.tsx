// What can be done in the editor with the chosen node, and what was done last.
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../i18n/useError';
import { ActionButton, ActionLine, ErrorPlace } from '../../../ui';
import classes from './Flows.module.css';
import type { FlowEdits } from './useFlowEdits';

/** What stands on the right: the chosen node, or something being done from it. */
export type Doing = { readonly what: 'look' | 'add' | 'connect'; readonly toId: string | null };

/** The tools; each shows its key. */
export function Tools({
  hasNode,
  edits,
  onStart,
  onRemove,
}: {
  hasNode: boolean;
  edits: FlowEdits;
  onStart: (what: Doing['what']) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('flow');
  const errorText = useErrorText();
  return (
    <div className={classes.tools}>
      <ActionLine>
        <ActionButton size="small" icon="plus" keys="I" onClick={() => onStart('add')}>
          {t(hasNode ? 'edit.add' : 'edit.addFirst')}
        </ActionButton>
        {hasNode ? (
          <>
            <ActionButton size="small" icon="arrow-right" keys="C" onClick={() => onStart('connect')}>
              {t('edit.connect')}
            </ActionButton>
            <ActionButton size="small" icon="minus" keys="Delete" onClick={onRemove}>
              {t('edit.remove')}
            </ActionButton>
          </>
        ) : null}
        {edits.last === null ? null : (
          <ActionButton size="small" icon="undo" keys="U" onClick={() => void edits.undo()}>
            {t('edit.undo')}
          </ActionButton>
        )}
        <span role="status" className={classes.last}>
          {edits.last ?? ''}
        </span>
      </ActionLine>
      {edits.error === null ? null : <ErrorPlace happened={errorText(edits.error)} />}
    </div>
  );
}
