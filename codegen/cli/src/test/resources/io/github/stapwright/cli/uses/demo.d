provider demo {
  probe opened(char *path, int fd);
  probe closed(int fd);
};
