/*
 * Loaded before the C library (LD_PRELOAD): notes what a process asks of the disk, in order, with content.
 *
 * STAMMTISCH_DISK_LOG is the file it writes to, STAMMTISCH_DISK_ROOT the folder whose files it notes. Each record is
 * op (1 byte), file (8), place (8), length (4), all little-endian, and then as many bytes. Read by diskLog.ts.
 * Invariant: a record is written under one lock together with the call it tells of, so the order is the order.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 1, CREATED = 2, EMPTIED = 3, WRITTEN = 4, CUT = 5, SYNCED = 6, UNLINKED = 7, RENAMED = 8 };
#define MOST_FILES 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uint64_t inode_of[MOST_FILES]; /* by descriptor; 0: not noted */
static int log_file = -1;
static const char *root;

static void begin(void) {
  if (root != NULL) return;
  const char *path = getenv("STAMMTISCH_DISK_LOG");
  root = getenv("STAMMTISCH_DISK_ROOT");
  if (path == NULL || root == NULL) _exit(97);
  log_file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_file < 0) _exit(98);
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    long wrote = syscall(SYS_write, log_file, at, length);
    if (wrote <= 0) _exit(99);
    at += wrote;
    length -= (size_t)wrote;
  }
}

static void note(uint8_t op, uint64_t file, uint64_t place, const void *bytes, uint32_t length) {
  char head[21];
  head[0] = (char)op;
  memcpy(head + 1, &file, 8);
  memcpy(head + 9, &place, 8);
  memcpy(head + 17, &length, 4);
  put(head, sizeof head);
  if (length > 0) put(bytes, length);
}

static int is_noted(const char *path) { return path != NULL && root != NULL && strncmp(path, root, strlen(root)) == 0; }
static int has(int file) { return file >= 0 && file < MOST_FILES && inode_of[file] != 0; }

static int note_open(int folder, const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&lock);
  begin();
  int is_new = is_noted(path) && access(path, F_OK) != 0;
  int file = (int)syscall(SYS_openat, folder, path, flags, mode);
  if (file >= 0 && file < MOST_FILES) {
    struct stat found;
    inode_of[file] = 0;
    if (is_noted(path) && fstat(file, &found) == 0) {
      inode_of[file] = found.st_ino;
      note(is_new ? CREATED : (flags & O_TRUNC) ? EMPTIED : OPENED, found.st_ino, 0, path, (uint32_t)strlen(path));
    }
  }
  pthread_mutex_unlock(&lock);
  return file;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) { MODE(flags) return note_open(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return note_open(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return note_open(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return note_open(folder, path, flags | O_LARGEFILE, mode); }

int close(int file) {
  if (file >= 0 && file < MOST_FILES) inode_of[file] = 0;
  return (int)syscall(SYS_close, file);
}

ssize_t write(int file, const void *bytes, size_t length) {
  if (!has(file)) return syscall(SYS_write, file, bytes, length);
  pthread_mutex_lock(&lock);
  off_t place = lseek(file, 0, SEEK_CUR);
  ssize_t wrote = syscall(SYS_write, file, bytes, length);
  if (wrote > 0) note(WRITTEN, inode_of[file], (uint64_t)place, bytes, (uint32_t)wrote);
  pthread_mutex_unlock(&lock);
  return wrote;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t place) {
  if (!has(file)) return syscall(SYS_pwrite64, file, bytes, length, place);
  pthread_mutex_lock(&lock);
  ssize_t wrote = syscall(SYS_pwrite64, file, bytes, length, place);
  if (wrote > 0) note(WRITTEN, inode_of[file], (uint64_t)place, bytes, (uint32_t)wrote);
  pthread_mutex_unlock(&lock);
  return wrote;
}
ssize_t pwrite(int file, const void *bytes, size_t length, off_t place) { return pwrite64(file, bytes, length, place); }

ssize_t writev(int file, const struct iovec *parts, int count) {
  if (!has(file)) return syscall(SYS_writev, file, parts, count);
  ssize_t sum = 0;
  for (int n = 0; n < count; n += 1) {
    ssize_t wrote = write(file, parts[n].iov_base, parts[n].iov_len);
    if (wrote < 0) return sum > 0 ? sum : wrote;
    sum += wrote;
  }
  return sum;
}

int ftruncate64(int file, off64_t size) {
  if (!has(file)) return (int)syscall(SYS_ftruncate, file, size);
  pthread_mutex_lock(&lock);
  int answer = (int)syscall(SYS_ftruncate, file, size);
  if (answer == 0) note(CUT, inode_of[file], (uint64_t)size, NULL, 0);
  pthread_mutex_unlock(&lock);
  return answer;
}
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

static int note_sync(int file, long call) {
  if (!has(file)) return (int)syscall(call, file);
  pthread_mutex_lock(&lock);
  int answer = (int)syscall(call, file);
  if (answer == 0) note(SYNCED, inode_of[file], 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return answer;
}
int fsync(int file) { return note_sync(file, SYS_fsync); }
int fdatasync(int file) { return note_sync(file, SYS_fdatasync); }

int unlinkat(int folder, const char *path, int flags) {
  pthread_mutex_lock(&lock);
  begin();
  int answer = (int)syscall(SYS_unlinkat, folder, path, flags);
  if (answer == 0 && is_noted(path)) note(UNLINKED, 0, 0, path, (uint32_t)strlen(path));
  pthread_mutex_unlock(&lock);
  return answer;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&lock);
  begin();
  int answer = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (answer == 0 && is_noted(to)) {
    char both[8192];
    size_t first = strlen(from) + 1, second = strlen(to);
    if (first + second > sizeof both) _exit(96);
    memcpy(both, from, first);
    memcpy(both + first, to, second);
    note(RENAMED, 0, 0, both, (uint32_t)(first + second));
  }
  pthread_mutex_unlock(&lock);
  return answer;
}
