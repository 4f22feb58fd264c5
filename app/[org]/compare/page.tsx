import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CellPanel } from "@/components/comparison/cell-panel";
import { ComparisonTable } from "@/components/comparison/comparison-table";
import { ComparisonControls } from "@/components/comparison/controls";
import { EmptyLayer } from "@/components/comparison/empty-layer";
import { LayerSource } from "@/components/comparison/layer-source";
import { LayerTabs } from "@/components/comparison/layer-tabs";
import { MapTools } from "@/components/comparison/map-tools";
import { OverallFigures } from "@/components/comparison/overall-figures";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { readCompareAddress } from "./address";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("comparison"))("title") };
}

export default async function ComparePage(props: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { org } = await props.params;
  const address = readCompareAddress(await props.searchParams);
  const t = await getTranslations("comparison");
  const comparison = await orNotFound((await api()).comparisons.view({ org, ...address }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <LayerTabs org={org} current={comparison.layer} />
      <ComparisonControls org={org} comparison={comparison} />
      {comparison.map ? (
        <>
          <ComparisonTable org={org} comparison={comparison} map={comparison.map} />
          <MapTools org={org} comparison={comparison} map={comparison.map} />
        </>
      ) : (
        <EmptyLayer org={org} comparison={comparison} />
      )}
      <OverallFigures comparison={comparison} />
      <LayerSource comparison={comparison} />
      <CellPanel org={org} comparison={comparison} />
    </>
  );
}
