// The preview's own copy of the bundled font: a frame without an origin of its own may load nothing else.
import bold from '../../../resources/fonts/BIZUDPGothic-Bold.woff2';
import regular from '../../../resources/fonts/BIZUDPGothic-Regular.woff2';

const ASKED = { 'fonts/BIZUDPGothic-Regular.woff2': regular, 'fonts/BIZUDPGothic-Bold.woff2': bold } as const;

let fonts: Promise<ReadonlyMap<string, string>> | null = null;

async function dataUrl(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function readFonts(): Promise<ReadonlyMap<string, string>> {
  const pairs = Object.entries(ASKED).map(async ([asked, url]) => [asked, await dataUrl(url)] as const);
  return new Map(await Promise.all(pairs));
}

/** The document with its font inside. Throws when the font cannot be read; then the bare document is still right but for its face. */
export async function withFonts(html: string): Promise<string> {
  fonts ??= readFonts();
  // Text in a stand-in face at once is better than a blank page while the font is read.
  let whole = html.replaceAll('font-display:block', 'font-display:swap');
  for (const [asked, data] of await fonts) whole = whole.replace(asked, data);
  return whole;
}
