/* Copyright notice of a few lines.

   It has a blank line in it, and a word such as provider. */
#pragma D depends_on library procfs.d

/*
  The server's probes; what is written between them is long.
*/

provider table {

  /* The following group is fired when a client comes and goes. Its
     arguments are told by name:
       connectionid  - the number of the connection
       user          - the name
  */
  probe connection__start(unsigned long connectionid, char *user, char *host);
  probe connection__done(int status, unsigned long connectionid);

  /*
    A command.
  */
  probe command__start(unsigned long connectionid, int command,
                       char *user, char *host);
  probe rows__done(int status, unsigned long long rows);
};
