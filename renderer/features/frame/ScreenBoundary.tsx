// Keeps the frame when a screen fails: says what happened and offers to open the screen again.
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/useError';
import { ActionButton, ErrorPlace } from '../../ui';
import classes from './Frame.module.css';

interface BoundaryProps {
  /** The screen's address; another address forgets the failure. */
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly place: string;
  readonly failure: { readonly error: unknown } | null;
}

/** One screen whose failure stays its own. */
export class ScreenBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { place: this.props.place, failure: null };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return props.place === state.place ? null : { place: props.place, failure: null };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <FailedScreen error={failure.error} onRetry={() => this.setState({ failure: null })} />;
  }
}

function FailedScreen({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['frame', 'common']);
  const errorText = useErrorText();
  return (
    <div className={classes.failed}>
      <ErrorPlace
        happened={t('frame:boundary.happened')}
        kept={`${t('frame:boundary.kept')} (${errorText(error)})`}
        next={t('frame:boundary.next')}
        action={<ActionButton onClick={onRetry}>{t('common:retry')}</ActionButton>}
      />
    </div>
  );
}
