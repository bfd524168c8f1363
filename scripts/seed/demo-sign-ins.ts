/** What is printed at start, so that anybody can look around. */
export const demoSignIns = [
  "Sign in at /sign-in with the password regulars-demo as",
  "  seller@demo.example · manager@demo.example · supervisor@demo.example · admin@demo.example",
  "A customer's page is /me: enter +7 900 000-00-12; the code arrives in Settings → Outbox.",
];
