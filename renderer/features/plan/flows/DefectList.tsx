// What is wrong with the flow, by the rules of readiness; each line leads to its node.
import { useTranslation } from 'react-i18next';
import type { FlowDefect } from '../../../../shared/domain/flow/check';
import { useWords } from '../../../i18n/words';
import type { FlowView } from '../../../records/flow';
import { Icon, Panel, StateChip } from '../../../ui';
import classes from './Flows.module.css';

/** The words of a defect. */
export function useDefectWords(): (defect: FlowDefect) => string {
  const { t } = useTranslation('readiness');
  return ({ rule }) => t(`rules.${rule}.finding`);
}

/** The panel; without a defect it says so. */
export function DefectList({
  view,
  defects,
  onGo,
}: {
  view: FlowView;
  defects: readonly FlowDefect[];
  onGo: (nodeId: string) => void;
}) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const say = useDefectWords();
  const nodeOf = ({ entity, id }: FlowDefect) => {
    const nodeId = entity === 'flowEdge' ? view.edges.find((edge) => edge.id === id)?.fromId : id;
    return view.nodes.find((node) => node.id === nodeId) ?? null;
  };
  return (
    <Panel title={t('edit.defects')}>
      {defects.length === 0 ? (
        <p className={classes.sound}>
          <StateChip tone="good">{t('edit.sound')}</StateChip>
        </p>
      ) : (
        <ul className={classes.lines}>
          {defects.map((defect) => {
            const node = nodeOf(defect);
            const text = say(defect);
            return (
              <li key={`${defect.rule} ${defect.id}`}>
                {node === null ? (
                  <p className={classes.sound}>
                    <Icon name="triangle-alert" /> {text}
                  </p>
                ) : (
                  <button type="button" className={classes.line} onClick={() => onGo(node.id)}>
                    <Icon name="triangle-alert" />
                    <span>
                      <b>{words(node.title, node.titleEn)}</b> {text}
                    </span>
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
