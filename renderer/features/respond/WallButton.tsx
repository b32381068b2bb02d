// Opens the wall: the same response for a whole room, in a window that only looks.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/model/errors';
import { openWall } from '../../data/windows';
import { Refusal } from '../../records/response';
import { ActionButton, useShortcuts } from '../../ui';

/** The button and its key. */
export function WallButton() {
  const { t } = useTranslation(['wall', 'respond']);
  const open = useMutation<void, AppError>({ mutationFn: openWall });
  useShortcuts(
    { w: { run: () => open.mutate(), word: t('wall:open') } },
    { group: t('respond:overview.title') },
  );
  return (
    <>
      <ActionButton size="small" variant="quiet" icon="screen" keys="W" onClick={() => open.mutate()}>
        {t('wall:open')}
      </ActionButton>
      <Refusal error={open.error} />
    </>
  );
}
