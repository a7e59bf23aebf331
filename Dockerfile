# Build with everything, run with what is needed. Debian, because PostgreSQL's and ONNX Runtime's binaries want glibc.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-fund --no-audit
COPY . .
RUN npm run build

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-fund --no-audit

FROM node:20-bookworm-slim
# PostgreSQL's initdb needs a user with a passwd entry, and refuses root.
RUN useradd --create-home --uid 10001 countercheck && mkdir /data && chown countercheck:countercheck /data
WORKDIR /app
COPY --from=packages --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
COPY --from=build --chown=root:root /app/package.json ./package.json
COPY --from=build --chown=root:root /app/docs/flyocr-clients.md ./docs/flyocr-clients.md
USER countercheck
# Inside the container it must listen beyond loopback; publish it as 127.0.0.1:8080 (README) so that only this machine reaches it.
ENV NODE_ENV=production HOST=0.0.0.0 TRUST_NETWORK=1 PORT=8080 DATA_DIR=/data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
CMD ["node", "dist/server/main.js"]
