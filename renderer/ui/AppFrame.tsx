// The frame of every screen: the band on top, the rail on the left (a drawer when narrow) and the main area.
import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import classes from './AppFrame.module.css';
import { Icon, type IconName } from './Icon';
import { KeyHint } from './Marks';
import { useShortcuts } from './shortcuts';
import type { FrameMode } from './tones';

/** One value in the band: a small label over it. */
export interface BandFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly icon?: IconName;
  /** large for the clock. */
  readonly size?: 'normal' | 'large';
  /** True keeps it in the band on narrow screens; the others move into the drawer. */
  readonly keep?: boolean;
}

/** The mode as shown: colour, icon and word together. */
export interface ShownMode {
  readonly mode: FrameMode;
  readonly word: string;
  readonly icon: IconName;
}

const ModeContext = createContext<ShownMode | null>(null);

/** The mode the frame shows; null outside a frame. Dialogs repeat it during a drill. */
export function useShownMode(): ShownMode | null {
  return useContext(ModeContext);
}

/** What the frame shows. All words come from the caller. */
export interface AppFrameProps {
  readonly shown: ShownMode;
  /** What is in view: the organisation, or the incident. */
  readonly place: ReactNode;
  /** Beside the place: detected, elapsed. */
  readonly placeContext?: ReactNode;
  /** The search button of the band (`BandButton`). */
  readonly search?: ReactNode;
  readonly fields: readonly BandFieldProps[];
  /** `RailStart`, `RailItem`s and `RailGroup`s. */
  readonly rail: ReactNode;
  readonly railFoot?: ReactNode;
  /** A `FailureBar` while something essential fails. */
  readonly failure?: ReactNode;
  readonly words: {
    readonly skip: string;
    readonly rail: string;
    readonly openRail: string;
    readonly closeRail: string;
    /** Heading over the keys that work on every screen. */
    readonly everywhere: string;
  };
  readonly children: ReactNode;
}

/** Band, rail and main area. Alt+M opens the rail where it is a drawer. */
export function AppFrame(props: AppFrameProps) {
  const { shown, words } = props;
  const [open, setOpen] = useState(false);
  const railId = useId();
  const rail = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    menu.current?.focus();
  };
  useShortcuts(
    { 'Alt+M': { run: () => setOpen((now) => !now), word: words.openRail } },
    { group: words.everywhere },
  );
  // Over the screen the drawer owns the keys, as a dialog does.
  useShortcuts({ Escape: close, 'Alt+M': close }, { off: !open, blocking: true });
  useEffect(() => {
    if (open) rail.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, [open]);
  return (
    <ModeContext.Provider value={shown}>
      <div className={classes.frame} data-mode={shown.mode}>
        <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
          {words.skip}
        </button>
        <header className={classes.band}>
          <button
            ref={menu}
            type="button"
            className={classes.menu}
            aria-expanded={open}
            aria-controls={railId}
            aria-keyshortcuts="Alt+M"
            onClick={() => setOpen(!open)}
          >
            <Icon name="menu" />
            <span>{words.openRail}</span>
          </button>
          <div className={classes.mode}>
            <Icon name={shown.icon} />
            {shown.word}
          </div>
          <div className={classes.place}>
            <b>{props.place}</b>
            {props.placeContext === undefined ? null : <span>{props.placeContext}</span>}
          </div>
          <span className={classes.space} />
          {props.search}
          <BandFields fields={props.fields} />
        </header>
        <nav ref={rail} id={railId} className={classes.rail} data-open={open} aria-label={words.rail}>
          <button type="button" className={classes.closeRail} onClick={close}>
            <Icon name="x" />
            {words.closeRail}
            <KeyHint keys="Esc" />
          </button>
          {/* A chosen screen closes the drawer; the wide rail never has it open. */}
          <div className={classes.railItems} onClickCapture={() => setOpen(false)}>
            {props.rail}
          </div>
          <div className={classes.railFacts}>
            <div className={classes.railPlace}>
              <b>{props.place}</b> {props.placeContext}
            </div>
            <BandFields fields={props.fields.filter((field) => field.keep !== true)} />
          </div>
          {props.railFoot === undefined ? null : <div className={classes.railFoot}>{props.railFoot}</div>}
        </nav>
        <main ref={main} className={classes.main} tabIndex={-1}>
          {props.failure}
          <div className={classes.scroll}>{props.children}</div>
        </main>
      </div>
    </ModeContext.Provider>
  );
}

function BandFields({ fields }: { fields: readonly BandFieldProps[] }) {
  return (
    <dl className={classes.fields}>
      {fields.map((field) => (
        <div key={field.id} data-keep={field.keep === true} data-size={field.size ?? 'normal'}>
          <dt>
            {field.icon === undefined ? null : <Icon name={field.icon} />} {field.label}
          </dt>
          <dd>{field.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The search button of the band, with its key. */
export function BandButton({
  children,
  keys,
  icon,
  onClick,
}: {
  children: ReactNode;
  keys: string;
  icon: IconName;
  onClick: () => void;
}) {
  return (
    <button type="button" className={classes.bandButton} onClick={onClick}>
      <Icon name={icon} />
      <span>{children}</span>
      <KeyHint keys={keys} />
    </button>
  );
}
