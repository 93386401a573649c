import { n as fail } from "./trouble.js";
import { o as jsonText } from "./json.js";
import { n as reasonOf, t as codeOf } from "./file-trouble.js";
import { setMaxListeners } from "node:events";
import { randomBytes } from "node:crypto";
import { appendFile, chmod, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

// src/host/clock.ts
/**
* The machine's clock. With `speed` above 1 time runs that much faster: `sleep` waits a fraction of what is asked, and
* `now` advances to match. Only rehearsals on a simulator use that, and they say so.
*/
function createClock(speed = 1) {
	const start = Date.now();
	return {
		now: () => speed === 1 ? Date.now() : start + (Date.now() - start) * speed,
		async sleep(ms, signal) {
			if (ms <= 0 || signal.aborted) return;
			await setTimeout(Math.max(ms / speed, 1), void 0, { signal }).catch((error) => {
				if (!signal.aborted) throw error;
			});
		}
	};
}

// src/host/file-journal.ts
/**
* A journal in a file, one JSON line an entry, flushed to disk before `append` resolves. Owner-only, since it holds what
* objects looked like before. Fails with FILE-NOT-WRITTEN; then nothing may be written to the tenant either.
*/
function openJournal(path) {
	let file;
	let last = Promise.resolve();
	return { append(entry) {
		const write = async () => {
			try {
				file ??= mkdir(dirname(path), { recursive: true }).then(() => open(path, "a", 384));
				const handle = await file;
				await handle.appendFile(`${jsonText(entry)}\n`);
				await handle.datasync();
			} catch (error) {
				fail("FILE-NOT-WRITTEN", {
					message: `The journal ${path} could not be written: ${reasonOf(error)}`,
					subject: { name: path }
				});
			}
		};
		last = last.then(write, write);
		return last;
	} };
}

// src/host/stop-signal.ts
/**
* Aborts on SIGINT and SIGTERM, so that an apply can finish what is under way and say what was not attempted. A second
* signal ends the process at once. A GitHub runner sends SIGINT, 7.5 seconds later SIGTERM, and 2.5 seconds after that
* kills the process (actions/runner, ProcessInvoker).
*/
function watchStopSignals() {
	const controller = listenedTo();
	let interrupts = 0;
	const stop = (name) => {
		interrupts += name === "SIGINT" ? 1 : 0;
		if (interrupts > 1) process.exit(130);
		controller.abort(new Error(name));
	};
	process.on("SIGINT", () => stop("SIGINT"));
	process.on("SIGTERM", () => stop("SIGTERM"));
	return controller.signal;
}
/** A signal that nothing aborts. */
function neverStops() {
	return listenedTo().signal;
}
/** Every call and every wait under way listens; Node would take more than ten of them for a leak and say so. */
function listenedTo() {
	const controller = new AbortController();
	setMaxListeners(0, controller.signal);
	return controller;
}

// src/host/node-host.ts
/** The host on Node: clock, randomness, environment, files and signals. */
function createNodeHost(options) {
	return {
		clock: createClock(options.speed),
		realClock: createClock(),
		random: (bytes) => new Uint8Array(randomBytes(bytes)),
		env: (name) => process.env[name],
		asset: (name) => readFile(new URL(name, options.assets), "utf8"),
		read: async (path) => {
			const bytes = await readBytes(path);
			try {
				return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
			} catch {
				return fail("FILE-UNREADABLE", {
					message: `${path} is not UTF-8 text.`,
					subject: { name: path },
					hint: "Save it as UTF-8."
				});
			}
		},
		readBytes,
		list,
		replace,
		append: async (path, text) => {
			await appendFile(path, text).catch((error) => notWritten(path, error));
		},
		absolute: (path) => resolve(path),
		journal: openJournal,
		stop: watchStopSignals(),
		unstoppable: neverStops()
	};
}
async function readBytes(path) {
	try {
		return await readFile(path);
	} catch (error) {
		const code = codeOf(error) === "ENOENT" ? "FILE-NOT-FOUND" : "FILE-UNREADABLE";
		return fail(code, {
			message: `${path} could not be read: ${reasonOf(error)}.`,
			subject: { name: path }
		});
	}
}
async function list(pattern) {
	const { glob } = await import("./dist2.js");
	return (await glob([pattern], {
		onlyFiles: true,
		dot: true,
		expandDirectories: false
	})).map((path) => path.replaceAll("\\", "/")).sort();
}
/** A file is replaced whole or not at all; a device or a pipe (`/dev/null`, `/dev/stdout`) is written to, never replaced. */
async function replace(path, text, mode) {
	const there = await stat(path).catch(() => void 0);
	if (there !== void 0 && !there.isFile() && !there.isDirectory()) {
		await writeFile(path, text).catch((error) => notWritten(path, error));
		return;
	}
	const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		await mkdir(dirname(path), { recursive: true });
		const file = await open(temporary, "wx", mode ?? 420);
		try {
			await file.writeFile(text);
			await file.datasync();
		} finally {
			await file.close();
		}
		if (mode !== void 0) await chmod(temporary, mode);
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true }).catch(() => void 0);
		notWritten(path, error);
	}
}
function notWritten(path, error) {
	return fail("FILE-NOT-WRITTEN", {
		message: `${path} could not be written: ${reasonOf(error)}.`,
		subject: { name: path }
	});
}

export { createNodeHost as t };