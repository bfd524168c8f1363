/** What a phone needs to put the customer's page on its home screen. Says nothing about anybody. */
export function GET(): Response {
  return Response.json(
    {
      name: "Regulars",
      short_name: "Regulars",
      id: "/me",
      start_url: "/me",
      scope: "/me",
      display: "standalone",
      background_color: "#faf9f6",
      theme_color: "#faf9f6",
      icons: [
        { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
    },
    { headers: { "content-type": "application/manifest+json" } },
  );
}
