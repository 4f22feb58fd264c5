/** How paper looks: points, and tones that a grey printer keeps apart. */
export const TONES = {
  ink: "#231e1b",
  soft: "#5c554f",
  line: "#cfc9c1",
  wash: "#f3f0eb",
  paper: "#ffffff",
} as const;

/** A4 less its margins. */
export const WIDTH = 499;
export const MARGIN = { side: 48, top: 44, bottom: 66 } as const;

export const TYPE = {
  body: { fontSize: 9.5, lineHeight: 1.4, color: TONES.ink },
  soft: { fontSize: 9, lineHeight: 1.4, color: TONES.soft },
  small: { fontSize: 7.5, lineHeight: 1.35, color: TONES.soft },
  title: { fontSize: 24, lineHeight: 1.3, fontWeight: 600 },
  section: { fontSize: 14, lineHeight: 1.25, fontWeight: 600 },
  part: { fontSize: 11, lineHeight: 1.3, fontWeight: 600 },
  strong: { fontWeight: 600 },
} as const;
