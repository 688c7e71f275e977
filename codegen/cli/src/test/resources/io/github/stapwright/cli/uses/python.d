provider python {
  probe function__entry(const char *filename, const char *funcname, int lineno);
  probe function__return(const char *filename, const char *funcname, int lineno);
};
