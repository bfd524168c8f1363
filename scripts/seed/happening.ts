/** Something of the demo's past; what happened first is put in first, since each thing rests on those before it. */
export type Happening = { at: Date; happen: () => Promise<void> };

/** Lets everything happen in the order in which it did. */
export async function happenInOrder(happenings: readonly Happening[]): Promise<void> {
  const ordered = [...happenings].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { happen } of ordered) await happen();
}
