import path from "node:path";
import pdfmake from "pdfmake";

// One family with Cyrillic, read from the package that ships it: nothing is fetched while a document is made.
const folder = path.join(process.cwd(), "node_modules", "@expo-google-fonts", "pt-sans");
const normal = path.join(folder, "400Regular", "PTSans_400Regular.ttf");
const bold = path.join(folder, "700Bold", "PTSans_700Bold.ttf");

let isReady = false;

/** A document, described as pdfmake wants it, as bytes. */
export async function makePdf(definition: object): Promise<Uint8Array> {
  if (!isReady) {
    pdfmake.setFonts({ ptSans: { normal, bold, italics: normal, bolditalics: bold } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((file) => file.startsWith(folder));
    isReady = true;
  }
  return pdfmake.createPdf({ defaultStyle: { font: "ptSans" }, ...definition }).getBuffer();
}
