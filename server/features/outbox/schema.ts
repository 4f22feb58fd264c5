import { z } from "zod";
import { PageNumber } from "@/server/domain/field";

export const ListLetters = z.object({ page: PageNumber });
