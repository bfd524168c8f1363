/** Headers of every answer of the web server, to people and to programs. */
export const everyAnswer = { "X-Content-Type-Options": "nosniff" };
