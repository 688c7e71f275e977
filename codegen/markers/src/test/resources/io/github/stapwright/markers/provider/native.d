provider machine_jni {
  probe AllocObject-entry(void*, void*);
  probe AllocObject-return(void*);
  probe CallBooleanMethodA-entry(void*, void*, uintptr_t);
  probe CallBooleanMethodA-return(uintptr_t);
  probe DefineClass-entry(void*, const char*, void*, char, uintptr_t);
  probe FatalError-entry(void* env, const char*);
};
