// The drawn icons: all of them exist and every drawing can be drawn.
import { describe, expect, it } from 'vitest';
import { type IconDrawing, icons } from '../../../renderer/ui/icons';

const drawings: [string, IconDrawing][] = Object.entries(icons);

describe('icons', () => {
  it.each(drawings)('%s has something to draw, in path commands only', (_name, drawing) => {
    const paths = [drawing.line, drawing.fill, drawing.dash].filter((path) => path !== undefined);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(path).toMatch(/^M[\d\s.,MLHVCSQTAZmlhvcsqtaz-]+$/);
  });

  it('gives no two names the same drawing', () => {
    const bodies = drawings.map(([, drawing]) => JSON.stringify(drawing));
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});
