/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Every page comes with its title: streamed later, a page has none for a moment, and without JavaScript in no head.
  htmlLimitedBots: /.*/,
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // Native and large modules that run from node_modules, not through the bundler.
  serverExternalPackages: ['@libsql/client', 'libsql', '@prisma/client', '@prisma/adapter-libsql'],
};

export default config;
