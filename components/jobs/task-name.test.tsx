// @vitest-environment happy-dom
import { cleanup } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { taskNames } from "@/server/jobs/tasks";
import { renderPage } from "@/tests/support/render-page";
import { TaskName } from "./task-name";

afterEach(cleanup);

it.each(["en", "ru"] as const)("has words in %s for every job", (locale) => {
  for (const task of taskNames) {
    renderPage(<TaskName task={task} />, locale);
    expect(document.body.textContent, task).not.toBe(task);
    cleanup();
  }
  renderPage(<TaskName task="gone.away" />, locale);
  expect(document.body.textContent).toBe("gone.away");
});
