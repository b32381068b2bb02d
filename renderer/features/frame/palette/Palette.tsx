// Ctrl+K: finds people, numbers, records, screens and commands from everywhere; Enter opens, arrows move.
import { Box, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RecordOf } from '../../../../shared/model/index';
import { call } from '../../../data/call';
import { paths } from '../../../data/paths';
import { asRead, Dialog, Empty, Icon, KeyLine } from '../../../ui';
import type { OpenDesk } from '../openDesk';
import { useFrame } from '../store';
import { takeTyped } from '../typeAhead';
import classes from './Palette.module.css';
import { PaletteOption } from './PaletteOption';
import type { PaletteRow } from './rows';
import { usePaletteRows } from './usePaletteRows';

interface PaletteProps {
  readonly desk: OpenDesk;
  readonly incident: RecordOf<'incident'> | null;
}

/** The palette's dialog; its content lives only while it is open. */
export function Palette(props: PaletteProps) {
  const { t } = useTranslation(['frame', 'common']);
  const { dialog, close } = useFrame();
  return (
    <Dialog
      opened={dialog === 'palette'}
      onClose={close}
      title={t('frame:palette.title')}
      closeWord={t('common:close')}
      width="60rem"
    >
      {dialog === 'palette' ? <Search {...props} /> : null}
    </Dialog>
  );
}

function useOpenRow(): (row: PaletteRow) => void {
  const [, navigate] = useLocation();
  const close = useFrame((state) => state.close);
  return (row) => {
    if (row.kind === 'checklistItem') {
      close();
      void openItem(row.key.slice(row.key.indexOf(':') + 1), navigate);
      return;
    }
    if (row.path === null && row.run === undefined) return;
    close();
    row.run?.();
    if (row.path !== null) navigate(row.path);
  };
}

/** An item has no screen of its own: its checklist opens. */
async function openItem(id: string, navigate: (path: string) => void): Promise<void> {
  const item = await call('record.get', { entity: 'checklistItem', id }).catch(() => null);
  if (item !== null && typeof item.checklistId === 'string') navigate(paths.checklist(item.checklistId));
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };

function Search({ desk, incident }: PaletteProps) {
  const { t } = useTranslation(['frame', 'common']);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const sought = useFrame((state) => state.sought);
  const [text, setText] = useState(sought);
  const [active, setActive] = useState(0);
  const [waitsToOpen, setWaitsToOpen] = useState(false);
  const { rows, settled, otherIsNight } = usePaletteRows(text, desk, incident);
  const openRow = useOpenRow();
  const at = Math.min(active, rows.length - 1);
  const current = rows[at];

  // Enter pressed before the answer came opens the best hit as soon as it is there.
  useEffect(() => {
    if (!waitsToOpen || !settled) return;
    setWaitsToOpen(false);
    if (rows[0] !== undefined) openRow(rows[0]);
  }, [waitsToOpen, settled, rows, openRow]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(rows.length - 1, at + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!settled && at === 0) setWaitsToOpen(true);
      else if (current !== undefined) openRow(current);
    }
  };
  // Keys are held until the browser has finished with the focus, and let go in one go with the caret behind what was typed:
  // sooner, it would put the caret back to the beginning.
  const takeHeld = (field: HTMLInputElement): void => {
    const held = takeTyped();
    if (held.text !== '') {
      flushSync(() => setText((now) => now + held.text));
      field.setSelectionRange(field.value.length, field.value.length);
    }
    if (held.entered) setWaitsToOpen(true);
  };
  const optionId = (index: number) => `${id}-option-${index}`;
  return (
    <>
      <TextInput
        type="text"
        role="combobox"
        aria-label={t('frame:palette.label')}
        placeholder={t('frame:palette.label')}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : optionId(at)}
        autoComplete="off"
        classNames={{ input: classes.field ?? '' }}
        leftSection={<Icon name="search" />}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(asRead(event.currentTarget.value));
          setActive(0);
          setWaitsToOpen(false);
        }}
        onFocus={({ currentTarget: field }) => setTimeout(() => takeHeld(field))}
        onKeyDown={onKeyDown}
      />
      <Box
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('frame:palette.results')}
        className={classes.list}
        hidden={rows.length === 0}
      >
        {rows.map((row, index) => (
          <PaletteOption
            key={row.key}
            row={row}
            id={optionId(index)}
            isActive={index === at}
            otherIsNight={otherIsNight}
            onPoint={() => setActive(index)}
            onOpen={() => openRow(row)}
          />
        ))}
      </Box>
      {rows.length === 0 && settled ? <NothingFound text={text.trim()} /> : null}
      <div className={classes.foot}>
        <KeyLine
          items={[
            { keys: ['↑', '↓'], word: t('frame:palette.keysMove') },
            { keys: ['Enter'], word: t('frame:palette.keysOpen') },
          ]}
        />
        <span role="status">
          {settled ? t('frame:palette.count', { count: rows.length }) : t('common:loading')}
        </span>
      </div>
    </>
  );
}

function NothingFound({ text }: { text: string }) {
  const { t } = useTranslation('frame');
  return (
    <Empty
      icon="search"
      text={
        <>
          {t('palette.nothing', { text })}
          <br />
          {t('palette.searched')}
        </>
      }
    />
  );
}
