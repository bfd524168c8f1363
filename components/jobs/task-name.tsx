import { useTranslations } from "next-intl";

/** What a job does, in words; its code is in the hint for who searches the log. */
export function TaskName({ task }: { task: string }) {
  const t = useTranslations("jobs");
  const key = `tasks.${task}` as Parameters<typeof t>[0];
  // What is left of a version that is gone has no word.
  return <span title={task}>{t.has(key) ? t(key) : task}</span>;
}
