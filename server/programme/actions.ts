"use server";

import { action } from "../gate/action";
import { archiveProgrammeVersion } from "./archive-version";
import { discardDraft } from "./discard-draft";
import { getProgrammeVersion } from "./get-version";
import { previewDraft } from "./preview-draft";
import { publishProgramme } from "./publish";
import { putDraft } from "./put-draft";
import { tryProgramme } from "./try-programme";

export const putDraftAction = action(putDraft);
export const discardDraftAction = action(discardDraft);
export const previewDraftAction = action(previewDraft);
export const publishProgrammeAction = action(publishProgramme);
export const archiveProgrammeVersionAction = action(archiveProgrammeVersion);
export const getProgrammeVersionAction = action(getProgrammeVersion);
export const tryProgrammeAction = action(tryProgramme);
