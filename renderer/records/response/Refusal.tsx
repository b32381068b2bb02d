// An error where it happened, in the words of its code.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/model/errors';
import { useErrorText } from '../../i18n/useError';
import { ErrorPlace } from '../../ui';

/** Shows nothing while there is no error. `typed` names the key that writes again what was typed here. */
export function Refusal({ error, action, typed }: { error: unknown; action?: ReactNode; typed?: string }) {
  const { t } = useTranslation('respond');
  const errorText = useErrorText();
  if (error === null || error === undefined) return null;
  // The frame says that the road is cut and what to do; here stands only what became of the line.
  const isCut = error instanceof AppError && error.code === 'shell.unreachable';
  if (isCut && typed === undefined) return null;
  return <ErrorPlace happened={isCut ? t('cut', { key: typed ?? '' }) : errorText(error)} action={action} />;
}
