/*
 * Several words in a name; a name may begin with a capital.
 */
provider machine {
  probe gc__begin(uintptr_t);
  probe mem__pool__gc__begin(char*, uintptr_t, char*, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);
  probe vm-shutdown();
};
provider machine_private {
  probe safepoint__begin();
  probe hashtable__new_entry(void*, uintptr_t, void*, void*);
};
#pragma D attributes Evolving/Evolving/Common provider machine provider
#pragma D attributes Private/Private/Unknown provider machine_private provider
