// Key patterns: reading them, naming key presses, and which layer a press belongs to.
import { describe, expect, it } from 'vitest';
import {
  isPressable,
  matchStroke,
  mayCommand,
  parseKeys,
  type Stroke,
  showKeys,
  strokeName,
  takesTyping,
} from '../../../renderer/ui/keys';

function press(key: string, rest: Partial<Stroke> = {}): Stroke {
  return { key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...rest };
}
const layer = (...patterns: string[]) => ({ patterns, blocking: false });

describe('key patterns', () => {
  it('reads a sequence, a combination and a function key into stroke names', () => {
    expect(parseKeys('G H')).toEqual(['g', 'h']);
    expect(parseKeys('Ctrl+Enter')).toEqual(['ctrl+enter']);
    expect(parseKeys('F9')).toEqual(['f9']);
    expect(parseKeys('Esc')).toEqual(['escape']);
    expect(parseKeys('+')).toEqual(['+']);
  });

  it('writes modifiers in one order whatever order the pattern has', () => {
    expect(parseKeys('shift+ctrl+a')).toEqual(parseKeys('Ctrl+Shift+A'));
  });

  it('refuses a pattern that ends with a modifier', () => {
    expect(() => parseKeys('Ctrl+')).toThrow(RangeError);
    expect(() => parseKeys('Ctrl+Alt')).toThrow(RangeError);
  });

  it('shows a pattern as it stands on the keys', () => {
    expect(['g h', 'ctrl+enter', 'Esc', 'f9', '?', '+', 'Space'].map(showKeys)).toEqual([
      'G H',
      'Ctrl+Enter',
      'Esc',
      'F9',
      '?',
      '+',
      'Space',
    ]);
  });

  it('names a press as the pattern would', () => {
    expect(strokeName(press('k', { ctrlKey: true }))).toBe('ctrl+k');
    expect(strokeName(press('k', { metaKey: true }))).toBe('ctrl+k');
    expect(strokeName(press(' '))).toBe('space');
    expect(strokeName(press('J'))).toBe('j');
    expect(strokeName(press('J', { shiftKey: true }))).toBe('shift+j');
    expect(strokeName(press('Shift', { shiftKey: true }))).toBeNull();
  });

  it('takes a sign as it is typed, whatever Shift the layout needs for it', () => {
    expect(strokeName(press('?', { shiftKey: true }))).toBe('?');
    expect(strokeName(press('!', { shiftKey: true, code: 'Digit1' }))).toBe('!');
  });

  it('finds the digit under Alt by its place on the keyboard', () => {
    expect(strokeName(press('¡', { altKey: true, code: 'Digit1' }))).toBe('alt+1');
    expect(strokeName(press('3', { altKey: true, code: 'Numpad3' }))).toBe('alt+3');
  });
});

describe('which shortcut a press completes', () => {
  it('waits after the first key of a sequence and completes with the second', () => {
    const layers = [layer('g h', 'n')];
    expect(matchStroke([], 'g', layers)).toEqual({ kind: 'pending', strokes: ['g'] });
    expect(matchStroke(['g'], 'h', layers)).toEqual({ kind: 'hit', layer: 0, pattern: 'g h' });
  });

  it('keeps a begun sequence from a single key of a newer layer', () => {
    expect(matchStroke(['g'], 'h', [layer('g h'), layer('h')])).toEqual({
      kind: 'hit',
      layer: 0,
      pattern: 'g h',
    });
  });

  it('lets the newest layer answer first', () => {
    expect(matchStroke([], 'escape', [layer('Esc'), layer('Escape')])).toMatchObject({ layer: 1 });
  });

  it('runs a single key after a begun sequence that leads nowhere', () => {
    expect(matchStroke(['g'], 'n', [layer('g h', 'n')])).toMatchObject({ kind: 'hit', pattern: 'n' });
  });

  it('hides everything beneath a blocking layer', () => {
    const layers = [layer('n', 'g h'), { patterns: ['Escape'], blocking: true }];
    expect(matchStroke([], 'n', layers)).toEqual({ kind: 'none' });
    expect(matchStroke([], 'g', layers)).toEqual({ kind: 'none' });
    expect(matchStroke([], 'escape', layers)).toMatchObject({ layer: 1 });
  });
});

describe('whose key it is', () => {
  const field = { tagName: 'INPUT', type: 'text', editable: false };
  const page = { tagName: 'DIV', editable: false };
  const button = { tagName: 'BUTTON', editable: false };

  it('leaves single letters and signs to text fields', () => {
    for (const stroke of ['j', '?', '1', 'space', 'enter', 'shift+a'])
      expect(mayCommand(stroke, field)).toBe(false);
    for (const stroke of ['ctrl+k', 'f9', 'alt+1', 'escape']) expect(mayCommand(stroke, field)).toBe(true);
  });

  it('counts every element one types into as a text field', () => {
    expect(takesTyping({ tagName: 'TEXTAREA', editable: false })).toBe(true);
    expect(takesTyping({ tagName: 'SELECT', editable: false })).toBe(true);
    expect(takesTyping({ tagName: 'DIV', editable: true })).toBe(true);
    expect(takesTyping({ tagName: 'DIV', role: 'combobox', editable: false })).toBe(true);
    expect(takesTyping({ tagName: 'INPUT', editable: false })).toBe(true);
    expect(takesTyping({ tagName: 'INPUT', type: 'radio', editable: false })).toBe(false);
    expect(takesTyping(page)).toBe(false);
  });

  it('leaves Space and Enter to the button that has the focus', () => {
    expect(mayCommand('space', button)).toBe(false);
    expect(mayCommand('enter', { tagName: 'A', editable: false })).toBe(false);
    expect(mayCommand('space', { tagName: 'INPUT', type: 'radio', editable: false })).toBe(false);
    expect(mayCommand('ctrl+enter', button)).toBe(true);
    expect(mayCommand('j', button)).toBe(true);
    expect(mayCommand('space', page)).toBe(true);
    expect(isPressable({ tagName: 'SPAN', role: 'tab', editable: false })).toBe(true);
  });
});
