import type { ReactNode } from "react";
import { Document, Page, Text, View } from "./elements";
import { MARGIN, TONES, TYPE } from "./look";

/** A document of A4 pages with what every page says at its foot. */
export function Sheet(props: {
  title: string;
  author: string;
  subject: string;
  language: string;
  made: Date;
  /** What it is, beside the number of the page; what it rests on, below. */
  foot: Readonly<{ name: string; pages: string; basis: string }>;
  children: ReactNode;
}) {
  const { title, author, subject, language, made, foot } = props;
  return (
    <Document
      {...{ title, author, subject, language }}
      creationDate={made}
      creator="Januscope"
      producer="Januscope"
      pageMode="useOutlines"
    >
      <Page
        size="A4"
        experimentalPagination
        style={{
          ...TYPE.body,
          paddingTop: MARGIN.top,
          paddingBottom: MARGIN.bottom,
          paddingHorizontal: MARGIN.side,
        }}
      >
        <Foot {...foot} />
        {props.children}
      </Page>
    </Document>
  );
}

function Foot({ name, pages, basis }: { name: string; pages: string; basis: string }) {
  const rule = { borderTopWidth: 0.5, borderTopColor: TONES.line, paddingTop: 5 };
  const place = {
    position: "absolute",
    bottom: 22,
    left: MARGIN.side,
    right: MARGIN.side,
  } as const;
  const line = { ...TYPE.small, maxLines: 1, textOverflow: "ellipsis" } as const;
  return (
    <View fixed style={{ ...place, ...rule }}>
      <Text style={{ ...line, marginRight: 80 }}>{name}</Text>
      <Text style={{ ...line, fontSize: 6.5 }}>{basis}</Text>
      <Text
        style={{
          ...TYPE.small,
          position: "absolute",
          top: 5,
          right: 0,
          width: 70,
          textAlign: "right",
        }}
        pages={pages}
      />
    </View>
  );
}
