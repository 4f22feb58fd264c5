/** Turns a drawing on the page into a picture that stands alone: styles written into the file. */
const carried = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-weight",
  "letter-spacing",
  "text-anchor",
] as const;

const svgNamespace = "http://www.w3.org/2000/svg";

export async function svgOf(source: { elementId: string } | { href: string }): Promise<string> {
  if ("elementId" in source) return serialise(visibleSvgIn(source.elementId));
  const answer = await fetch(source.href);
  if (!answer.ok) throw new Error(`The drawing answered ${answer.status}`);
  return answer.text();
}

export async function pngOf(svg: string, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("No canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("No picture"))),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser needs the address until the download has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function visibleSvgIn(elementId: string): SVGSVGElement {
  const drawings = document.getElementById(elementId)?.querySelectorAll<SVGSVGElement>("svg.chart");
  // A chart may hold one drawing for wide and one for narrow screens; only one is displayed.
  const visible = [...(drawings ?? [])].find((drawing) => drawing.getClientRects().length > 0);
  if (!visible) throw new Error("No drawing");
  return visible;
}

function serialise(drawing: SVGSVGElement): string {
  // cloneNode of an SVG element yields an SVG element; its type only says Node.
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const box = drawing.viewBox.baseVal;
  copy.setAttribute("xmlns", svgNamespace);
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  const toHex = colourReader();
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, index) => {
    copies[index]?.removeAttribute("class");
    copies[index]?.removeAttribute("style");
    const style = getComputedStyle(original);
    for (const name of carried) {
      const value = style.getPropertyValue(name);
      const isColour = name === "fill" || name === "stroke";
      if (value) copies[index]?.setAttribute(name, isColour ? toHex(value) : value);
    }
  });
  copy.setAttribute("font-family", "Inter, system-ui, sans-serif");
  copy.prepend(paper(box, toHex(getComputedStyle(document.body).backgroundColor)));
  return new XMLSerializer().serializeToString(copy);
}

function paper(box: DOMRectReadOnly, fill: string): SVGRectElement {
  const rect = document.createElementNS(svgNamespace, "rect");
  for (const side of ["x", "y", "width", "height"] as const) {
    rect.setAttribute(side, String(box[side]));
  }
  rect.setAttribute("fill", fill);
  return rect;
}

/** Many programs cannot read oklch(); a pixel of canvas turns any colour into plain hexadecimal. */
function colourReader(): (colour: string) => string {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (colour) => {
    if (!context || colour === "none" || colour.startsWith("url(")) return colour;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const pixel = [...context.getImageData(0, 0, 1, 1).data];
    return `#${pixel
      .slice(0, 3)
      .map((part) => part.toString(16).padStart(2, "0"))
      .join("")}`;
  };
}
