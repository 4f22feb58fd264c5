import type { ReactNode } from "react";
import { Text, View } from "./elements";
import { TONES, TYPE } from "./look";

/** A part of a paper under a hairline, with its own heading, listed among the bookmarks. */
export function Part(props: { title: string; aside?: string; children: ReactNode }) {
  const { title, aside } = props;
  const rule = { borderTopWidth: 0.75, borderTopColor: TONES.line, paddingTop: 10 };
  return (
    <View bookmark={title} style={{ paddingBottom: 16 }}>
      <View minPresenceAhead={110} wrap={false} style={{ ...rule, marginBottom: 7 }}>
        <Text style={TYPE.section}>{title}</Text>
        {aside ? <Text style={TYPE.soft}>{aside}</Text> : null}
      </View>
      {props.children}
    </View>
  );
}

/** A paragraph. */
export function Words({ children, isSoft = false }: { children: ReactNode; isSoft?: boolean }) {
  return <Text style={{ ...(isSoft ? TYPE.soft : {}), marginBottom: 5 }}>{children}</Text>;
}

/** What stands where there is nothing to show, and why. */
export function Nothing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View wrap={false} style={{ backgroundColor: TONES.wash, padding: 10, borderRadius: 4 }}>
      <Text style={TYPE.strong}>{title}</Text>
      <Text style={TYPE.soft}>{children}</Text>
    </View>
  );
}
