/*
 * Stands between a server and the files of its database (LD_PRELOAD): notes in POWERCUT_JOURNAL, in their order, what is
 * written to them and which syncs began and ended, and makes syncs as slow as POWERCUT_STALL_MS says, in
 * POWERCUT_STALL_PERCENT of them; with POWERCUT_STALL_UNDER also those of any other file in that folder, of whatever server.
 * Without a journal nothing is looked at but syncs. A write is noted after it was made and a sync's beginning before, so that nothing counts as
 * synced that might not be.
 *
 * A note: 1 byte what, 1 byte which file (0 database, 1 log), 8 bytes offset, length, or number of the sync, 4 bytes count,
 * then so many bytes that were written.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int journal = -1;
static uint64_t syncs = 0;

static void open_journal(void) {
  const char *path = getenv("POWERCUT_JOURNAL");
  if (journal < 0 && path != NULL) journal = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Writes the path of an open file, or returns 0. */
static int path_of(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  path[length < 0 ? 0 : length] = 0;
  return length > 0;
}

/* Which file of the database this is: 0 itself, 1 its log, -1 another. */
static int file_of(int fd) {
  char path[4096];
  const char *name = path_of(fd, path, sizeof path) ? strrchr(path, '/') : NULL;
  if (name == NULL) return -1;
  if (strcmp(name, "/boards.db") == 0) return 0;
  return strcmp(name, "/boards.db-wal") == 0 ? 1 : -1;
}

static int may_stall(int fd) {
  char path[4096];
  const char *under = getenv("POWERCUT_STALL_UNDER");
  return under != NULL && path_of(fd, path, sizeof path) && strncmp(path, under, strlen(under)) == 0;
}

static uint64_t note(char what, int file, uint64_t number, const void *bytes, uint32_t count) {
  pthread_mutex_lock(&lock);
  open_journal();
  if (what == 'B') number = ++syncs;
  char head[14];
  head[0] = what;
  head[1] = (char)file;
  memcpy(head + 2, &number, 8);
  memcpy(head + 10, &count, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, count}};
  if (journal >= 0 && writev(journal, parts, 2) < 0) abort();
  pthread_mutex_unlock(&lock);
  return number;
}

static void stall(void) {
  const char *ms = getenv("POWERCUT_STALL_MS"), *percent = getenv("POWERCUT_STALL_PERCENT");
  if (ms != NULL && percent != NULL && rand() % 100 < atoi(percent)) usleep(1000 * (useconds_t)atoi(ms));
}

static int synced(int fd, const char *name) {
  int (*real)(int) = dlsym(RTLD_NEXT, name);
  int file = file_of(fd);
  if (file < 0) {
    if (may_stall(fd)) stall();
    return real(fd);
  }
  uint64_t number = note('B', file, 0, NULL, 0);
  stall();
  int result = real(fd);
  if (result == 0) note('E', file, number, NULL, 0);
  return result;
}

int fsync(int fd) { return synced(fd, "fsync"); }
int fdatasync(int fd) { return synced(fd, "fdatasync"); }

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  ssize_t written = real(fd, bytes, count, offset);
  int file = written > 0 && getenv("POWERCUT_JOURNAL") != NULL ? file_of(fd) : -1;
  if (file >= 0) note('W', file, (uint64_t)offset, bytes, (uint32_t)written);
  return written;
}

int ftruncate64(int fd, off64_t length) {
  int (*real)(int, off64_t) = dlsym(RTLD_NEXT, "ftruncate64");
  int result = real(fd, length);
  int file = result == 0 && getenv("POWERCUT_JOURNAL") != NULL ? file_of(fd) : -1;
  if (file >= 0) note('T', file, (uint64_t)length, NULL, 0);
  return result;
}
