/* Preloaded into the service by a test: once the file that HGH_FAIL names exists, the next call of the kind written in
 * it ("write" or "sync") on the log of the database fails with EIO, once. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_log(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 4) return 0;
    path[length] = 0;
    return strcmp(path + length - 4, "-wal") == 0;
}

static int must_fail(int fd, const char *kind) {
    const char *order = getenv("HGH_FAIL");
    if (!order || !is_log(fd)) return 0;
    char read_kind[16] = {0};
    int file = open(order, O_RDONLY);
    if (file < 0) return 0;
    ssize_t length = read(file, read_kind, sizeof read_kind - 1);
    close(file);
    if (length <= 0 || strcmp(read_kind, kind) != 0) return 0;
    return unlink(order) == 0;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static ssize_t failed(void) {
    errno = EIO;
    return -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    return must_fail(fd, "write") ? failed() : NEXT(pwrite)(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    return must_fail(fd, "write") ? failed() : NEXT(pwrite64)(fd, bytes, count, at);
}

int fsync(int fd) { return must_fail(fd, "sync") ? (int)failed() : NEXT(fsync)(fd); }

int fdatasync(int fd) { return must_fail(fd, "sync") ? (int)failed() : NEXT(fdatasync)(fd); }
